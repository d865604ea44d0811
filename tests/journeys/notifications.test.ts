import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { aRequest } from '../support/factories/requests.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { freePort } from '../support/built-server.ts';
import { aMailServer, type ReceivedMail } from '../support/mail-server.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';

const post = await aMailServer();
const port = await freePort();
/** Emails lead to the service's public address, so it has to be known before it starts. */
const publicOrigin = `http://127.0.0.1:${port}`;
const journey = setUpJourney({ smtp: { url: post.url, from: 'Joint Inspection <no-reply@inspections.example>' }, port, publicOrigin });

let scene: Scene;
beforeAll(async () => { scene = await aScene(journey.app()); });
afterAll(() => post.stop());

/** The lead asks the police, whose coordinator it waits for; every mail that follows from it has gone out or never will. */
async function ask(title: string): Promise<readonly ReceivedMail[]> {
  const { features, sql } = journey.app();
  const before = post.mails.length;
  await aRequest(journey.app(), scene, { title, question: 'marker-question' });
  await features.notifications.service.follow();
  await eventually(async () => expect(await sql('SELECT FROM notification WHERE sent_at IS NULL AND dropped_at IS NULL')).toEqual([]));
  return post.mails.slice(before).filter(({ to }) => to.includes(scene.people.policeCoordinator.email));
}
const choice = (page: Page) => page.getByRole('checkbox', { name: `Email me at ${scene.people.policeCoordinator.email} when something waits for me` });
async function choose(page: Page, isWanted: boolean): Promise<void> {
  await tabTo(page, choice(page));
  await page.keyboard.press('Space');
  expect(await choice(page).isChecked()).toBe(isWanted);
  await press(page, page.getByRole('form', { name: 'Emails' }).getByRole('button', { name: 'Save' }));
  await page.getByText(isWanted ? 'Saved. You will get emails' : 'Saved. You will get no emails').waitFor();
}

test('a coordinator follows an email to what waits, learns nothing from it before, and switches emails off and on again without a mouse', async () => {
  const [mail, ...others] = await ask('Calls at night');
  expect(others).toEqual([]);
  expect(mail?.raw).not.toMatch(/marker-question|Calls at night|Lena Lead/);
  const [toRequest, toAccount] = [...(mail?.raw ?? '').matchAll(/^https?:\/\/\S+/gm)].map(([link]) => new URL(link));

  expect([toRequest?.origin, toAccount?.origin]).toEqual([publicOrigin, publicOrigin]);

  // What the mail leads to is for whoever signs in.
  const stranger = await journey.open(null, toRequest?.href ?? '');
  await stranger.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await stranger.page.getByText('Calls at night').count()).toBe(0);
  const { page } = await journey.open(scene.people.policeCoordinator, toRequest?.href ?? '');
  await page.getByRole('heading', { level: 1, name: 'Calls at night' }).waitFor();

  expect(toAccount?.pathname).toBe(paths.account());
  await page.goto(toAccount?.href ?? '');
  await choice(page).waitFor();
  expect(await choice(page).isChecked()).toBe(true);
  await looksRight(page, 'emails 1280');
  await choose(page, false);
  expect(await ask('Calls at the weekend')).toEqual([]);
  await page.setViewportSize(phone);
  await page.reload();
  await choice(page).waitFor();
  expect(await choice(page).isChecked()).toBe(false);
  await looksRight(page, 'emails off 375');
  await choose(page, true);
  expect(await ask('Calls in the holidays')).toHaveLength(1);
});

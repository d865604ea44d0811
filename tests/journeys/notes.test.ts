import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn, looksRight } from './steps/looking.ts';

const journey = setUpJourney();
const noNetwork = /net::ERR_|WebSocket connection|Failed to load resource|ERR_INTERNET|Failed to fetch/;
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

/** The service's own files are on the device from now on. A page that was opened while they were being kept is theirs after a reload. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await eventually(async () => {
    if (await page.evaluate(() => navigator.serviceWorker.controller !== null)) return;
    await page.reload();
    throw new Error('the page does not come from this device yet');
  });
}
const startNote = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: 'Start a note' }).click();
  await page.getByRole('heading', { level: 1, name: /note$/ }).waitFor();
};
const draftsOf = (title: string) => journey.app().sql<{ body: string; status: string }>('SELECT body, status FROM evidence WHERE title = $1', [title]);

test('a note begun without a network survives a reload without one, is sent when it is back, and is finished as evidence', async () => {
  const amara = await journey.open('health-contributor', paths.evidenceList(northmere), { keepsService: true });
  amara.allow(noNetwork);
  const { page } = amara;
  await page.getByRole('link', { name: 'Take notes' }).waitFor();
  await isKept(page);
  await amara.context.setOffline(true);

  await page.goto(paths.notes(northmere));
  await page.getByRole('heading', { level: 1, name: 'Notes' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await startNote(page, 'An interview');
  await page.getByLabel('Title (optional)').fill('Duty nurse, night shift');
  await page.getByLabel('What was said?').fill('She rings twice before anyone answers.');
  await page.getByText(/^Kept on this device \d\d:\d\d · Not on the server yet: you are offline$/).waitFor();
  await page.reload();
  await page.getByText('Not on the server yet: you are offline').waitFor();
  expect(await page.getByLabel('What was said?').inputValue()).toBe('She rings twice before anyone answers.');
  expect(await barriersOn(page)).toEqual([]);
  expect(await draftsOf('Duty nurse, night shift')).toEqual([]);

  await amara.context.setOffline(false);
  await page.getByText(/^Saved on the server as a draft \d\d:\d\d$/).waitFor();
  expect(await draftsOf('Duty nurse, night shift')).toEqual([{ body: 'She rings twice before anyone answers.', status: 'DRAFT' }]);
  await page.getByLabel('What was said?').press('Control+End');
  await page.keyboard.type(' Then it is quick.');
  await page.getByText(/Your last changes are not on the server yet/).waitFor();
  await page.getByText(/^Saved on the server as a draft/).waitFor();
  await page.getByRole('button', { name: 'Finish as evidence' }).click();
  await page.getByRole('heading', { level: 1, name: 'Change evidence' }).waitFor();
  expect(await page.getByLabel('What does it show?').inputValue()).toBe('She rings twice before anyone answers. Then it is quick.');
  await page.goto(paths.notes());
  await page.getByText('No notes on this device').waitFor();
});

test('two windows with one note: one writes, the other reads along until it takes over, and nothing typed is lost', async () => {
  const amara = await journey.open('health-contributor', paths.evidenceList(northmere));
  const { page } = amara;
  await page.getByRole('link', { name: 'Take notes' }).click();
  await startNote(page, 'An observation');
  await page.getByLabel('What did you see?').fill('The door was open.');
  await page.getByText(/Kept on this device|Saved on the server/).waitFor();
  const second = await amara.context.newPage();
  await second.goto(page.url());
  await second.getByText('This note is open in another window.').waitFor();
  await second.getByText('The door was open.').waitFor();
  expect(await second.getByRole('textbox').count()).toBe(0);
  await page.getByLabel('What did you see?').press('Control+End');
  await page.keyboard.type(' Nobody came.');
  await second.getByText('The door was open. Nobody came.').waitFor();
  await looksRight(second, 'note elsewhere 1280');
  await second.setViewportSize(phone);
  await looksRight(second, 'note elsewhere 375');

  await second.getByRole('button', { name: 'Write here instead' }).click();
  await second.getByLabel('What did you see?').waitFor();
  expect(await second.getByLabel('What did you see?').inputValue()).toBe('The door was open. Nobody came.');
  await page.getByText('This note is open in another window.').waitFor();
  await second.getByLabel('What did you see?').press('Control+End');
  await second.keyboard.type(' Then a nurse.');
  await page.getByText('The door was open. Nobody came. Then a nurse.').waitFor();
  await second.close();
  await page.getByLabel('What did you see?').waitFor();
  expect(await page.getByLabel('What did you see?').inputValue()).toBe('The door was open. Nobody came. Then a nurse.');
});

test('nobody else at the device sees the notes, signed in or not', async () => {
  const amara = await journey.open('health-contributor', paths.evidenceList(northmere), { keepsService: true });
  amara.allow(noNetwork);
  const { page } = amara;
  await page.getByRole('link', { name: 'Take notes' }).waitFor();
  // Going offline while the files are being fetched would end the fetching.
  await isKept(page);
  await page.getByRole('link', { name: 'Take notes' }).click();
  await startNote(page, 'An observation');
  await amara.context.setOffline(true);
  await page.getByLabel('Title (optional)').fill('A waiting room');
  await page.getByText(/Kept on this device/).waitFor();
  await amara.context.setOffline(false);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You have signed out').waitFor();
  await isKept(page);
  await amara.context.setOffline(true);
  await page.goto(paths.notes());
  await page.getByText('could not be loaded').waitFor();
  expect(await page.getByText('A waiting room').count()).toBe(0);
  await amara.context.setOffline(false);
  await page.goto(paths.notes());
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});

import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney();
const asked = 'Waits of midwives for the hub’s answer';
const figures = 'Referrals by midwives: hours until the hub answers';
const voices = 'What community midwives say about waiting for an answer';
let northmere: string;
let fellside: string;
beforeAll(async () => { [northmere, fellside] = await Promise.all([journey.inspectionIn('Northmere'), journey.inspectionIn('Fellside')]); });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const noBarriers = async (page: Page): Promise<void> => expect(await barriersOn(page)).toEqual([]);

test('what was given once is offered, found by whoever asks, and taken over instead of written again', async () => {
  const [grace, tomasz, amara] = await Promise.all([
    journey.open('health-coordinator', paths.evidenceList(fellside)), journey.open('ofsted-education', paths.newRequest(northmere)), journey.open('health-contributor', paths.requests(northmere)),
  ]);

  // Offered again, it is found by the inspector who asks, without a word of its text.
  await link(grace.page, figures).click();
  await button(grace.page, 'Take the offer back').click();
  await button(grace.page, 'Offer it for reuse').click();
  await grace.page.getByText(/^Offered for reuse by Grace Achterberg/).waitFor();
  await noBarriers(grace.page);
  await tomasz.page.getByRole('checkbox', { name: 'Northmere Integrated Care Board' }).check();
  await tomasz.page.getByLabel('What is it about?').fill('Hours until midwives have an answer');
  const offers = tomasz.page.getByRole('listitem').filter({ hasText: figures });
  await offers.waitFor();
  expect(await tomasz.page.getByText(/had an answer from the hub within nine hours/).count()).toBe(0);
  await noBarriers(tomasz.page);
  await offers.getByRole('button', { name: /^Ask for this one/ }).click();
  expect(await tomasz.page.getByLabel('What do you ask for?').inputValue()).toContain(`offered “${figures}”`);

  // A colleague of hers takes it over with one press; it is there at once, with where it came from.
  await link(amara.page, asked).click();
  await link(amara.page, figures).click();
  await amara.page.getByRole('checkbox', { name: 'midwife-referrals.csv' }).waitFor();
  await noBarriers(amara.page);
  await button(amara.page, 'Take it over').click();
  await amara.page.getByText('Taken over and attached').waitFor();
  await amara.page.getByRole('heading', { name: figures }).waitFor();
  const priya = await journey.open('cqc-inspector', paths.requests(northmere));
  await link(priya.page, asked).click();
  await link(priya.page, figures).click();
  await priya.page.getByText(/gave this in another inspection before\. Amara Lindqvist took over version 1/).waitFor();
  await priya.page.getByRole('link', { name: 'midwife-referrals.csv', exact: true }).waitFor();
  expect(await priya.page.getByText(/Fellside/).count()).toBe(0);
  await noBarriers(priya.page);

  // What names a child comes as a draft, without the reference.
  await link(amara.page, voices).click();
  await amara.page.getByText(/^1 reference to a child was taken out/).waitFor();
  expect(await amara.page.getByText('CH-02').count()).toBe(0);
  await button(amara.page, 'Take it over as a draft').click();
  await amara.page.getByText(/Put in the references of this inspection/).waitFor();
  await amara.page.getByText(/About \[a child of an earlier inspection\] one of them/).waitFor();
  expect(await priya.page.getByText(voices).count()).toBe(0);
});

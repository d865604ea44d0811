import { beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen, viewerOf } from './steps/behind-the-page.ts';
import { barriersOn, overflowOf } from './steps/looking.ts';

const journey = setUpJourney();
const criterion = 'Each agency’s own front door';
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
const byAgency = (page: Page, agency: string): Locator => page.getByRole('table', { name: 'By agency' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: agency }) });
/** The value beside a name in a summary list. */
const beside = (page: Page, label: string): Locator => page.locator('.govuk-summary-list__row').filter({ has: page.getByText(label, { exact: true }) }).locator('dd').first();

test('a lead watches an agency’s time and cost grow, and a coordinator says what an hour costs', async () => {
  const [lead, youth, health] = await Promise.all([
    journey.open('lead-inspector', paths.timeGiven(northmere)), journey.open('youth-justice-coordinator', paths.timeGiven(northmere)), journey.open('health-contributor', paths.timeGiven(northmere)),
  ]);
  await Promise.all([lead, youth, health].map(({ page }) => heading(page, 'Time given')));
  const row = byAgency(lead.page, 'Youth justice');
  await row.getByText('2 hours 10 minutes').waitFor();
  await row.getByText('No rate given').waitFor();
  await byAgency(lead.page, 'Council').getByText(/^£/).waitFor();
  const ofHealth = await beside(health.page, 'Time given').innerText();

  // What an agency gives is in its sums and the inspectors' at once, and in nobody else's.
  await contributeUnseen(journey, 'youth-justice-prevention', northmere, criterion, { title: 'First meetings', minutes: 50 });
  await row.getByText('3 hours').waitFor();
  await beside(youth.page, 'Time given').getByText('3 hours').waitFor();
  await beside(youth.page, 'Time given').getByText(/3 of 4 contributions say how long they took|3 of 3/).waitFor();

  // A mistake is named and what was typed stays.
  await youth.page.getByRole('link', { name: 'Set Hourly rate' }).click();
  await heading(youth.page, 'What an hour costs your agency');
  const rate = youth.page.getByLabel('Hourly rate in pounds and pence (optional)');
  await rate.fill('forty pounds');
  await youth.page.getByRole('button', { name: 'Save' }).click();
  await youth.page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter the hourly rate in pounds and pence, like 42.50' }).waitFor();
  expect([await rate.inputValue(), await barriersOn(youth.page)]).toEqual(['forty pounds', []]);
  await rate.fill('£42.50');
  await youth.page.getByRole('button', { name: 'Save' }).click();
  await youth.page.getByText('The hourly rate is saved').waitFor();
  await beside(youth.page, 'Hourly rate').getByText('£42.50 an hour').waitFor();
  await youth.page.getByText('How it was set').click();
  await youth.page.getByText(/^Set to £42.50 by Leon Brathwaite/).waitFor();
  await row.getByText('£127.50').waitFor();
  expect(await beside(health.page, 'Time given').innerText()).toBe(ofHealth);
  expect(await health.page.getByText('£').count()).toBe(0);

  for (const { page } of [lead, youth]) {
    expect(await barriersOn(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
  }
});

test('two coordinators who set the rate at once both learn of it, and neither is overwritten unseen', async () => {
  const { page } = await journey.open('health-coordinator', paths.hourlyRate(northmere));
  await heading(page, 'What an hour costs your agency');
  await journey.app().features.burden.service.setRate(await viewerOf(journey, 'health-coordinator'), { inspectionId: northmere, expectedPence: null, rate: '41' });
  await page.getByLabel('Hourly rate in pounds and pence (optional)').fill('39');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(page, 'A colleague changed it first');
  await page.getByRole('row', { name: /Hourly rate.*41\.00.*39/ }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await beside(page, 'Hourly rate').getByText('£39.00 an hour').waitFor();

  await page.getByRole('link', { name: 'Change Hourly rate' }).click();
  await page.getByLabel('Hourly rate in pounds and pence (optional)').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your agency gives no hourly rate now').waitFor();
  await beside(page, 'Hourly rate').getByText('Not given').waitFor();
});

test('before asking, an inspector sees what each agency carries, with a warning where it is much, and it changes under their eyes', async () => {
  const { page } = await journey.open('cqc-inspector', paths.newRequest(northmere));
  await heading(page, 'Ask for evidence');
  await page.getByText('Choose an agency to see.').waitFor();
  await page.getByRole('checkbox', { name: /Northmere Schools/ }).check();
  await page.getByText(/has 1 open request, and answered 0\. It has given 3 hours 50 minutes: 3 of \d+ contributions say how long they took/).waitFor();
  expect(await page.getByText('already carries much').count()).toBe(0);
  await contributeUnseen(journey, 'schools-coordinator', northmere, criterion, { title: 'A long search', minutes: 2000 });
  await page.getByText('Schools already carries much: 1 open request and 37 hours 10 minutes given. Could this wait, or could you ask for less?').waitFor();
  await page.getByRole('checkbox', { name: 'Northmere Council' }).check();
  await page.getByText(/It has given 37 hours 40 minutes, at a cost of £1,450\.17: 11 of \d+ contributions say/).waitFor();
  await page.getByRole('checkbox', { name: 'Northmere Police' }).check();
  await page.getByText(/^Police already carries much: 1 open request, 1 of them overdue/).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
});

test('the board reads in the report what the inspection asked of all agencies, and no agency’s own part', async () => {
  const eastholme = await journey.inspectionIn('Eastholme');
  const { page } = await journey.open('board-member', paths.report(eastholme));
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'What this inspection asked of agencies' }).click();
  const part = page.getByRole('region', { name: 'What this inspection asked of agencies' });
  await part.getByText('Inspectors sent 2 requests for evidence.').waitFor();
  await part.getByText(/^The 5 agencies that took part spent 27 hours 10 minutes on 15 contributions, as far as they said: 11 of 15 say/).waitFor();
  await part.getByText(/^At the hourly rates that 2 of 5 agencies gave, their part of that time cost £/).waitFor();
  expect([await part.getByRole('link').count(), await barriersOn(page)]).toEqual([0, []]);
  await page.goto(paths.timeGiven(eastholme));
  await page.getByText('This is not open to you').waitFor();

  const council = await journey.open('eastholme-council-coordinator', paths.report(eastholme));
  await heading(council.page, 'Joint report');
  expect(await council.page.getByText('What this inspection asked of agencies').count()).toBe(0);
});

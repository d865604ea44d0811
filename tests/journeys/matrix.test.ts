import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { press } from './steps/keyboard.ts';
import { barriersOn, overflowOf } from './steps/looking.ts';

const journey = setUpJourney();

const opened = (page: Page) => page.getByRole('heading', { level: 1, name: 'Who has been heard' }).waitFor();
/** The row of a criterion: its cells by the columns' agencies. */
const row = (page: Page, title: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });

async function cell(page: Page, agency: string, title: string): Promise<Locator> {
  const names = await page.getByRole('columnheader').allInnerTexts();
  return row(page, title).getByRole('cell').nth(names.findIndex((name) => name.trim() === agency) - 1);
}

test('a lead sees who is silent, watches an agency break its silence, and opens what it sent without a mouse', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.matrix(northmere));
  await opened(page);
  const title = (await page.getByRole('rowheader').last().innerText()).trim();
  await page.getByText(/is silent on \d of 7 criteria/).first().waitFor();
  const youthJustice = await cell(page, 'Youth justice', title);
  expect(await youthJustice.innerText()).toContain('Silent');
  const ask = youthJustice.getByRole('link', { name: /^Ask for evidence from Youth justice on/ });
  await ask.click();
  await page.getByRole('heading', { level: 1, name: 'Ask for evidence' }).waitFor();
  expect(await page.getByRole('checkbox', { name: /Youth Justice/i }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: title, exact: true }).isChecked()).toBe(true);
  await page.goBack();
  await opened(page);

  await contributeUnseen(journey, 'youth-justice-prevention', northmere, title, { title: 'How soon prevention workers met children' });
  await youthJustice.getByText('Sent, not cited').waitFor();
  expect(await youthJustice.innerText()).toMatch(/1\ssent\s+New/);
  expect(await barriersOn(page)).toEqual([]);

  await press(page, youthJustice.getByRole('link'));
  await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
  await page.getByRole('link', { name: 'How soon prevention workers met children' }).waitFor();
  expect(new URL(page.url()).searchParams.get('status')).toBe('SUBMITTED');
  expect(await page.locator('.ji-evidence-list').getByRole('listitem').count()).toBe(1);
});

test('an agency sees its own row and what is shared, and nothing of what others send to the inspectors', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('health-contributor', paths.matrix(northmere));
  await opened(page);
  await page.getByText('Agencies may have sent more to the inspectors').waitFor();
  expect(await page.getByRole('table').innerText()).not.toContain('Silent');
  const title = (await page.getByRole('rowheader').last().innerText()).trim();
  const [council, health] = [await cell(page, 'Council', title), await cell(page, 'Health', title)];
  const before = await council.innerText();
  await contributeUnseen(journey, 'council-hub', northmere, title, { title: 'Kept between the council and the inspectors', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await contributeUnseen(journey, 'health-coordinator', northmere, title, { title: 'Seen by health', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await health.getByText('New').waitFor();
  expect(await council.innerText()).toBe(before);

  await page.setViewportSize(phone);
  expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
  await row(page, title).getByText('Health').first().waitFor();
});

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn, overflowOf } from './steps/looking.ts';

const journey = setUpJourney();
let northmere: string;
let evidenceId: string;
beforeAll(async () => {
  northmere = await journey.inspectionIn('Northmere');
  const [row] = await journey.app().sql<{ id: string }>(
    "SELECT e.id FROM evidence e JOIN app_user u ON u.id = e.author_id WHERE e.inspection_id = $1 AND e.kind = 'DATA' AND e.status = 'SUBMITTED' AND u.name = 'Amara Lindqvist' AND e.visibility <> 'INSPECTORS_ONLY' LIMIT 1", [northmere]);
  evidenceId = row?.id ?? '';
});

const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const noBarriers = async (page: Page): Promise<void> => expect(await barriersOn(page)).toEqual([]);

test('Health pastes a table, sees what is wrong at its cells, corrects it, says why small numbers may stay, imports it; an inspector sees it at once and downloads it', async () => {
  const [amara, priya] = await Promise.all([journey.open('health-contributor', paths.evidence(northmere, evidenceId)), journey.open('cqc-inspector', paths.evidence(northmere, evidenceId))]);
  await heading(priya.page, 'About this evidence');
  await amara.page.getByRole('link', { name: 'Import a table' }).click();
  await heading(amara.page, 'Import a table');
  await button(amara.page, 'Continue').click();
  await amara.page.getByRole('link', { name: 'Choose whether you paste the table or upload a file' }).waitFor();
  await amara.page.getByRole('radio', { name: 'Paste it' }).check();
  await noBarriers(amara.page);

  await amara.page.getByLabel('The table', { exact: true }).fill('Month\tArea\tChildren seen\tAll children\nApril\tNorth\t12\t40\nApril\tSouth\tn/a\t31\nMay\tNorth\t3\t38\nMay\tSouth\t1,019\t2,000');
  await button(amara.page, 'Continue').click();
  await heading(amara.page, '1 cell needs correcting');
  await amara.page.getByText('Cell C3: “n/a” is not a number. Leave it empty or correct it').waitFor();
  await amara.page.getByRole('cell', { name: 'n/a Needs correcting' }).waitFor();
  await noBarriers(amara.page);
  await button(amara.page, 'Import 4 rows').click();
  await amara.page.getByText('Correct 1 cell first').waitFor();
  expect(await journey.app().sql('SELECT FROM dataset WHERE evidence_id = $1', [evidenceId])).toEqual([]);

  // What was pasted is still there, to be corrected.
  await button(amara.page, 'Correct the pasted table').click();
  const pasted = amara.page.getByLabel('The table', { exact: true });
  await pasted.fill((await pasted.inputValue()).replace('n/a', '14'));
  await button(amara.page, 'Continue').click();
  await amara.page.getByText('Every cell can be imported.').waitFor();
  const column = (name: string) => amara.page.getByRole('group', { name });
  await column('Column C: Children seen').getByLabel('In a rate').selectOption('Numerator');
  await column('Column C: Children seen').getByLabel('Unit').fill('children');
  await column('Column D: All children').getByLabel('In a rate').selectOption('Denominator');
  await button(amara.page, 'Import 4 rows').click();
  const problem = amara.page.getByRole('group', { name: 'There is a problem' });
  await problem.getByText('Choose why they may stay').waitFor();
  await problem.getByText('Enter the').waitFor();
  await noBarriers(amara.page);
  await amara.page.getByLabel('Where do the figures come from?').fill('Clinic record');
  await amara.page.getByRole('radio', { name: 'Nobody can be recognised by it' }).check();
  await button(amara.page, 'Import 4 rows').click();
  await amara.page.getByText('The table is imported: 4 rows').waitFor();
  await noBarriers(amara.page);

  // At once on the inspector's screen.
  await priya.page.getByRole('link', { name: 'Table of 4 rows and 4 columns' }).click();
  await heading(priya.page, 'Chart');
  await priya.page.getByText('Highest: May (50.1%). Lowest: April (36.6%).').waitFor();
  await priya.page.getByLabel('Show').selectOption('Children seen (children)');
  await priya.page.getByText('Highest: May (1,022). Lowest: April (26). Together 1,048 children.').waitFor();

  // By keyboard: in order of a column, and to a cell.
  const firstRow = priya.page.getByRole('region', { name: /^Rows of/ }).locator('tbody tr').first();
  await priya.page.getByRole('button', { name: 'Children seen (children)' }).focus();
  await priya.page.keyboard.press('Enter');
  await firstRow.getByText('3', { exact: true }).waitFor();
  expect(await priya.page.getByRole('columnheader', { name: /Children seen/ }).getAttribute('aria-sort')).toBe('ascending');
  await priya.page.getByRole('textbox', { name: 'Go to a row or cell' }).fill('c5');
  await priya.page.keyboard.press('Enter');
  await priya.page.waitForURL(/at=C5/);
  await priya.page.getByRole('link', { name: '1,019 cell C5' }).waitFor();
  expect(await priya.page.getByRole('link', { name: '1,019 cell C5' }).getAttribute('aria-current')).toBe('location');
  await noBarriers(priya.page);

  const [download] = await Promise.all([priya.page.waitForEvent('download'), priya.page.getByRole('link', { name: 'Download as CSV' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toBe('\ufeffMonth,Area,Children seen,All children\r\nApril,North,12,40\r\nApril,South,14,31\r\nMay,North,3,38\r\nMay,South,1019,2000\r\n');
});

test('on a phone nothing is wider than the screen, and a replaced table stays as a version', async () => {
  const amara = await journey.open('health-contributor', `${paths.evidence(northmere, evidenceId)}/table`, { viewport: phone });
  await heading(amara.page, 'Chart');
  expect(await overflowOf(amara.page)).toBeLessThanOrEqual(0);
  await amara.page.getByRole('link', { name: 'Replace the table' }).click();
  await amara.page.getByRole('radio', { name: 'Upload a file' }).check();
  await amara.page.getByLabel('The file').setInputFiles({ name: 'seen.csv', mimeType: 'text/csv', buffer: Buffer.from('Month,Seen\nApril,26\nMay,1022\n') });
  await button(amara.page, 'Continue').click();
  await amara.page.getByText('Every cell can be imported.').waitFor();
  expect(await overflowOf(amara.page)).toBeLessThanOrEqual(0);
  await noBarriers(amara.page);
  await amara.page.getByLabel('Where do the figures come from?').fill('Clinic record');
  await button(amara.page, 'Import 2 rows').click();
  await amara.page.getByText('The table is imported: 2 rows').waitFor();
  await amara.page.getByRole('link', { name: 'See the one before' }).click();
  await amara.page.getByText('a later one took its place').waitFor();
});

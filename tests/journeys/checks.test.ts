import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';
import { chooseKind, focusText, isSaved, openSection, textOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';

test('a writer is told in words of what reads as a grade, says why it may stand without a mouse, and a colleague sees it at once', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page }, { page: colleague }] = [await journey.open('lead-inspector', paths.narrative(northmere)), await journey.open('cqc-inspector', paths.narrativeChecks(northmere))];
  await openSection(page, paths.narrative(northmere), section);
  await writeStatement(page, section, 'Attendance at panels is good. Jayden told us so.');
  await chooseKind(page, 'Strength');
  const here = textOf(page, section).locator('.ji-statement').filter({ hasText: 'Attendance at panels' });
  await here.getByText('Reads as a grade: “is good”.').waitFor();
  await here.getByText('Names a person: “Jayden”.').waitFor();
  await isSaved(page);

  await colleague.getByText('1 place names a person').or(colleague.getByText(/places name a person/)).waitFor();
  await focusText(page, section);
  await page.keyboard.press('Control+End');
  await press(page, here.getByRole('button', { name: 'Say why it may stand Reads as a grade' }));
  const dialog = page.getByRole('dialog', { name: 'Why may it stand?' });
  await press(page, dialog.getByRole('button', { name: 'Keep this reason' }));
  await dialog.getByText('Enter the reason').first().waitFor();
  await dialog.getByLabel('Your reason').fill('These are the words of the board’s own minutes');
  expect(await barriersOn(page)).toEqual([]);
  await press(page, dialog.getByRole('button', { name: 'Keep this reason' }));
  await here.getByText('Marian Okafor: “These are the words of the board’s own minutes”').waitFor();

  await colleague.getByLabel('Show what was answered as well').check();
  await colleague.getByText('These are the words of the board’s own minutes').waitFor();
  expect(await barriersOn(colleague)).toEqual([]);
  await colleague.getByRole('button', { name: 'Take the reason back Reads as a grade' }).first().click();
  await here.getByRole('button', { name: 'Say why it may stand Reads as a grade' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
});

test('the lead sees on whose evidence the narrative rests, says why a statement rests on one agency, and goes from a mark to its place', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.narrativeChecks(northmere));
  await page.getByRole('table', { name: /Findings by criterion/ }).getByRole('row').nth(3).waitFor();
  const marked = page.getByRole('listitem').filter({ has: page.getByText('One agency only.') }).filter({ has: page.getByRole('link', { name: /^Go to it/ }) }).first();
  const words = await marked.locator('.ji-statement__text').innerText();
  await marked.getByRole('button', { name: 'Say why it may stand One agency only' }).click();
  await page.getByLabel('Your reason').fill('Only this agency keeps such a log');
  await page.getByRole('button', { name: 'Keep this reason' }).click();
  await page.getByLabel('Show what was answered as well').check();
  const answered = page.getByRole('listitem').filter({ hasText: words }).filter({ hasText: 'Only this agency keeps such a log' }).first();
  await answered.waitFor();
  await answered.getByRole('link', { name: /^Go to it/ }).click();
  await page.getByText('Only this agency keeps such a log').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
});

test('agencies and the board are told that only inspectors see it', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  for (const who of ['health-contributor', 'board-member']) {
    const { page } = await journey.open(who, paths.narrativeChecks(northmere));
    await page.getByText('Only inspectors see this').waitFor();
  }
});

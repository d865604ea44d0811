import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { looksRight } from './steps/looking.ts';
import { beginStatement, chooseKind, citeByKeyboard, focusText, isSaved, openSection, textOf } from './steps/narrative.ts';
import { movePhase } from './steps/phases.ts';

const journey = setUpJourney();
const section = 'Timeliness';

/** The cells of each row, without what stands under it. */
const rowsOf = (page: Page): Promise<readonly (readonly string[])[]> =>
  textOf(page, section).getByRole('table').locator('.ji-table__row').evaluateAll((rows) => rows.map((row) =>
    [...row.querySelectorAll('.ji-table__cell')].map((cell) => {
      const copy = cell.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.ji-caret, .ji-citation-slot').forEach((part) => part.remove());
      return (copy.textContent ?? '').replaceAll(/[\u200B\u2060]/g, '').trim();
    })));
const shows = (page: Page, ...rows: readonly (readonly string[])[]) => eventually(async () => expect(await rowsOf(page)).toEqual(rows));
const cell = (page: Page, row: number, column: number) => textOf(page, section).locator('.ji-table__row').nth(row).locator('.ji-table__cell').nth(column);

test('an inspector puts figures into a table by keyboard, a colleague fills it beside them, and the board reads it as a table', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page: marian }, { page: tomasz }] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education')]);
  await Promise.all([marian, tomasz].map((page) => openSection(page, paths.narrative(northmere), section)));

  await beginStatement(marian, section);
  await marian.keyboard.press('Control+Alt+t');
  await marian.keyboard.type('Plans');
  for (const words of ['2024', '2025']) {
    await marian.keyboard.press('Tab');
    await marian.keyboard.type(words);
  }
  await marian.keyboard.press('Enter');
  await marian.keyboard.press('Shift+Tab');
  await marian.keyboard.press('Shift+Tab');
  await marian.keyboard.type('Begun in time');
  await shows(tomasz, ['Plans', '2024', '2025'], ['Begun in time', '', ''], ['', '', '']);

  // Each in a row of the same table, at the same time.
  await cell(tomasz, 2, 0).click();
  await Promise.all([
    (async () => { await marian.keyboard.press('Tab'); await marian.keyboard.type('61%'); await marian.keyboard.press('Tab'); await marian.keyboard.type('74%'); })(),
    tomasz.keyboard.type('Ended in time'),
  ]);
  const full = [['Plans', '2024', '2025'], ['Begun in time', '61%', '74%'], ['Ended in time', '', '']] as const;
  await Promise.all([marian, tomasz].map((page) => shows(page, ...full)));

  // Tab goes on from the last cell to what stands under the row, as from every statement.
  await marian.keyboard.press('Tab');
  expect(await marian.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Kind of this statement');
  await focusText(marian, section);
  await chooseKind(marian, 'Strength');
  await focusText(marian, section);
  await citeByKeyboard(marian, 'Twenty referrals', 'Twenty referrals from family doctors');
  await isSaved(marian);
  await looksRight(marian, 'a table');

  await tomasz.keyboard.press('Enter');
  await tomasz.keyboard.type('Third');
  await shows(marian, ...full, ['Third', '', '']);
  await tomasz.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Remove row' }).click();
  await tomasz.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Column after' }).click();
  await shows(marian, ...full.map((row) => [row[0], '', row[1], row[2]]));
  await tomasz.getByRole('button', { name: 'Undo' }).click();
  await shows(marian, ...full);
  await isSaved(tomasz);

  await tomasz.setViewportSize(phone);
  await cell(tomasz, 1, 1).click();
  await looksRight(tomasz, 'a table on a phone');

  await movePhase(marian, northmere, 'Send for factual accuracy check');
  const { page: margaret } = await journey.open('board-member', paths.report(northmere));
  const printed = margaret.getByRole('region', { name: `Table in ${section}` }).getByRole('table');
  await printed.waitFor();
  expect((await printed.getByRole('columnheader').allInnerTexts()).map((words) => words.trim())).toEqual(['Plans', '2024', '2025']);
  await printed.getByRole('row').filter({ hasText: 'Begun in time' }).getByRole('cell', { name: '74%', exact: true }).waitFor();
  await looksRight(margaret, 'a table in the report');
  await margaret.setViewportSize(phone);
  await looksRight(margaret, 'a table in the report, on a phone');
});

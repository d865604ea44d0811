import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn, keepPicture, overflowOf } from './steps/looking.ts';
import { focusText, isSaved, openSection, textOf, wordsOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
const panel = (page: Page) => page.getByRole('search', { name: /^Find/ });
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Find in this section' });
const says = (page: Page, words: string) => panel(page).getByText(words, { exact: true }).waitFor();
const hasFocus = (page: Page, name: string) => page.locator(':focus').and(page.getByRole('textbox', { name })).waitFor();

test('an inspector finds words and replaces them without a mouse, and a colleague sees it at once', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page }, colleague] = await Promise.all([journey.visit('lead-inspector'), journey.visit('cqc-inspector')]);
  await Promise.all([page, colleague.page].map((each) => openSection(each, paths.narrative(northmere), section)));
  await writeStatement(page, section, 'Quoins here and quoins there.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Three QUOINS are quoinsome.');
  const before = await wordsOf(page, section);

  await page.keyboard.press('Control+f');
  await field(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('quoins');
  await says(page, '4 found');
  expect(await page.locator('.ji-found').count()).toBe(4);
  expect(await barriersOn(page)).toEqual([]);
  await tabTo(page, panel(page).getByLabel('Whole words'));
  await page.keyboard.press('Space');
  await says(page, '3 found');
  await tabTo(page, field(page), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await says(page, '1 of 3');
  await page.getByText('1 of 3: Quoins here and quoins there.').waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+Enter');
  await says(page, '3 of 3');
  await keepPicture(page, 'find');

  await page.keyboard.press('Escape');
  await hasFocus(page, section);
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('QUOINS');
  expect(await page.locator('.ji-found').count()).toBe(0);

  await page.keyboard.press('Control+h');
  await field(page).and(page.locator(':focus')).waitFor();
  await tabTo(page, panel(page).getByLabel('Replace with'));
  await page.keyboard.type('corner');
  await keepPicture(page, 'find and replace');
  expect(await barriersOn(page)).toEqual([]);
  await press(page, panel(page).getByRole('button', { name: 'Replace all' }));
  await says(page, 'Not found');
  await textOf(colleague.page, section).getByText('corner here and corner there.').waitFor();
  await textOf(colleague.page, section).getByText('Three corner are quoinsome.').waitFor();
  await isSaved(page);
  await focusText(page, section);
  await page.keyboard.press('Control+z');
  await eventually(async () => expect(await wordsOf(page, section)).toEqual(before));
  await isSaved(page);
});

test('who may only read finds and does not replace, on a phone too', async () => {
  const eastholme = await journey.inspectionIn('Eastholme');
  await journey.app().sql("UPDATE inspection SET phase = 'SIGN_OFF' WHERE id = $1", [eastholme]);
  const { page } = await journey.open('lead-inspector', paths.narrative(eastholme), { viewport: phone });
  const text = page.getByRole('textbox').first();
  await text.waitFor();
  await press(page, page.getByRole('button', { name: 'Find in this section' }));
  await page.keyboard.type('the');
  await panel(page).getByText(/^\d+ found$/).waitFor();
  await page.keyboard.press('Enter');
  await panel(page).getByText(/^1 of \d+$/).waitFor();
  expect(await page.locator('.ji-found--current').count()).toBeGreaterThan(0);
  await page.keyboard.press('Control+h');
  expect(await panel(page).getByLabel('Replace with').count()).toBe(0);
  expect(await overflowOf(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'find on a phone');
  await page.keyboard.press('Escape');
  await text.and(page.locator(':focus')).waitFor();
});

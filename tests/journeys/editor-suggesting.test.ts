import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';
import { beginStatement, focusText, isSaved, openSection, textOf, wordsIn, wordsOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Timeliness';
const words = (page: Page) => wordsOf(page, section).then((lines) => lines.filter(Boolean));
const drawn = (page: Page, look: 'insertion' | 'deletion') => wordsIn(textOf(page, section).locator(`.ji-suggested--${look}`));
const card = (page: Page, name: string) => page.getByRole('article', { name });
const reads = (page: Page, ...lines: readonly string[]) => eventually(async () => expect(await words(page)).toEqual(lines));

test('an inspector suggests other words, composed ones too, and a colleague accepts, rejects and undoes', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page }, { page: marian }] = await Promise.all([journey.visit('ofsted-education'), journey.visit('lead-inspector')]);
  await Promise.all([page, marian].map((each) => openSection(each, paths.narrative(northmere), section)));
  await focusText(marian, section);
  await marian.keyboard.type('Children wait.');
  await reads(page, 'Children wait.');

  await focusText(page, section);
  await page.keyboard.press('Control+Shift+E');
  await page.getByText('What you add or delete waits until an inspector accepts it.').waitFor();
  expect(await page.getByRole('button', { name: 'Suggest changes' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.type('queue');
  await reads(marian, 'Children waitqueue.');
  expect([await drawn(marian, 'deletion'), await drawn(marian, 'insertion')]).toEqual([['wait'], ['queue']]);

  // Composed as by an input method: what stands there changes with every key.
  const keys = await page.context().newCDPSession(page);
  for (const text of [' l', ' lo', ' lon']) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await keys.send('Input.insertText', { text: ' long' });
  await reads(page, 'Children waitqueue long.');
  await page.keyboard.type('er');
  await reads(marian, 'Children waitqueue longer.');
  expect(await drawn(marian, 'insertion')).toEqual(['queue longer']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await reads(marian, 'Children waitqueue long.');

  await page.keyboard.press('Enter');
  await page.getByText('To split, join or move statements').waitFor();
  expect(await words(page)).toEqual(['Children waitqueue long.']);
  await beginStatement(page, section);
  await page.keyboard.type('Nobody says why.');
  await isSaved(page);
  await looksRight(page, 'suggesting');
  await page.reload();
  await page.getByText('What you add or delete waits until an inspector accepts it.').waitFor();

  await marian.getByRole('tab', { name: 'Suggestions (2)' }).click();
  await card(marian, 'Replace “wait” with “queue long”').getByText('Tomasz Wilk, ').waitFor();
  await looksRight(marian, 'suggestions');
  await press(marian, marian.getByRole('button', { name: /^Accept.*Replace “wait”/ }));
  await reads(page, 'Children queue long.', 'Nobody says why.');
  await press(marian, marian.getByRole('button', { name: /^Reject.*Nobody says why/ }));
  await reads(page, 'Children queue long.');
  await marian.getByText('No suggestions').first().waitFor();
  await focusText(marian, section);
  await marian.keyboard.press('Control+z');
  await reads(page, 'Children queue long.', 'Nobody says why.');
  expect(await drawn(page, 'insertion')).toEqual(['Nobody says why.']);

  await page.setViewportSize(phone);
  await writeStatement(page, section, 'More.');
  await looksRight(page, 'suggesting on a phone');
  await marian.getByRole('button', { name: 'Reject all' }).first().click();
  await looksRight(marian, 'rejecting all');
  await marian.getByRole('dialog').getByRole('button', { name: 'Reject all' }).click();
  await marian.locator('.ji-suggestions:focus').waitFor();
  await reads(page, 'Children queue long.');

  await marian.goto(paths.movePhase(northmere, 'FACTUAL_ACCURACY'));
  await marian.getByRole('heading', { name: 'Suggestions wait for a decision' }).waitFor();
  expect(await marian.getByRole('listitem').filter({ hasText: 'The safeguarding hub (MASH): 3 suggestions' }).count()).toBe(1);
  await looksRight(marian, 'suggestions before the move');
});

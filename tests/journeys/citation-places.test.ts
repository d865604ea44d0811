import { beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn, keepPicture, overflowOf } from './steps/looking.ts';
import { beginStatement, chooseKind, focusText, isSaved, openSection, textOf, writeStatement } from './steps/narrative.ts';
import { movePhase } from './steps/phases.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
const [table, close] = ['Contacts to the front door, last full quarter', 'Twenty referrals from family doctors'];
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const picker = (page: Page): Locator => page.getByRole('dialog', { name: 'Cite evidence' });
const noBarriers = async (page: Page): Promise<void> => expect(await barriersOn(page)).toEqual([]);

/** Two square brackets and words, until the piece is the one that Enter would cite; then Tab to its parts. */
async function openParts(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.type(' [[');
  await picker(page).getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  const option = picker(page).getByRole('option').filter({ hasText: title });
  await option.waitFor();
  for (let presses = 0; (await option.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    if (presses > 40) throw new Error(`the arrow keys do not reach ${title}`);
    await page.keyboard.press('ArrowDown');
  }
  await press(page, picker(page).getByRole('button', { name: `Cite a part of it “${title}”` }));
  await picker(page).getByRole('heading', { name: `Cite a part of “${title}”` }).waitFor();
}
async function choosePart(page: Page, part: string): Promise<void> {
  const radio = picker(page).getByRole('radio', { name: part });
  await tabTo(page, picker(page).getByRole('radio', { checked: true }));
  for (let presses = 0; !(await radio.isChecked()); presses += 1) {
    if (presses > 4) throw new Error(`the arrow keys do not reach ${part}`);
    await page.keyboard.press('ArrowDown');
  }
}
const citation = (page: Page, statement: string, name: RegExp): Locator => textOf(page, section).locator('.ji-statement', { hasText: statement }).getByRole('img', { name });

test('an inspector cites a cell and a quotation by keyboard; the board reads what stands there where it may see the evidence, and nowhere else', async () => {
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  await writeStatement(page, section, 'Police are the largest single source.');
  await openParts(page, 'contacts front door', table);
  await noBarriers(page);
  await keepPicture(page, 'citation-part-table');
  await tabTo(page, picker(page).getByRole('textbox', { name: 'Cell, row or column' }));
  await page.keyboard.type('Z9');
  await page.keyboard.press('Enter');
  await picker(page).getByRole('group', { name: 'There is a problem' }).getByText('The table has no column Z. Its columns are A to D').waitFor();
  await tabTo(page, picker(page).getByRole('textbox', { name: 'Cell, row or column' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('c2');
  await picker(page).getByText('cell C2, Contacts: 498').waitFor();
  await page.keyboard.press('Enter');
  await picker(page).waitFor({ state: 'detached' });
  await citation(page, 'Police are the largest', /supports, Council, Contacts to the front door, last full quarter, cell C2$/).waitFor();

  // The caret is in the text again, behind the citation.
  await page.keyboard.type(' Doctors are late.');
  await openParts(page, 'twenty referrals', close);
  await choosePart(page, 'Some of its words');
  await tabTo(page, picker(page).getByLabel('The words that it rests on'));
  await page.keyboard.type('the others give a prognosis');
  await press(page, picker(page).getByRole('button', { name: 'Cite it' }));
  await picker(page).getByRole('group', { name: 'There is a problem' }).getByText('These words do not stand in the evidence').waitFor();
  await noBarriers(page);
  await keepPicture(page, 'citation-part-words');
  await tabTo(page, picker(page).getByLabel('The words that it rests on'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type("eight describe the child's daily life");
  await press(page, picker(page).getByRole('button', { name: 'Cite it' }));
  await picker(page).waitFor({ state: 'detached' });
  await citation(page, 'Doctors are late', /Twenty referrals from family doctors, its words$/).waitFor();
  await isSaved(page);

  await page.goto(paths.narrative(northmere));
  await movePhase(page, northmere, 'Send for factual accuracy check');
  const trail = (reader: Page): Locator => reader.locator('.ji-report__statement', { hasText: 'Police are the largest single source.' }).getByRole('list').last();
  const show = async (reader: Page): Promise<void> => reader.locator('.ji-report__statement', { hasText: 'Police are the largest single source.' }).getByRole('button', { name: /^Show the evidence/ }).click();
  const [lead, margaret] = await Promise.all([journey.open('lead-inspector', paths.report(northmere)), journey.open('board-member', paths.report(northmere))]);
  for (const reader of [lead.page, margaret.page]) await show(reader);
  await trail(lead.page).getByText('“Eight describe the child’s daily life”').waitFor();
  await trail(lead.page).getByText('498', { exact: true }).waitFor();
  await noBarriers(lead.page);
  await trail(margaret.page).getByRole('link', { name: 'cell C2, Contacts' }).waitFor();
  await trail(margaret.page).getByText('498', { exact: true }).waitFor();
  const boardReads = await trail(margaret.page).innerText();
  expect(boardReads).toContain('Evidence restricted to Health and the inspectors');
  expect(boardReads).not.toMatch(/daily life|its words|Twenty referrals/);
  await noBarriers(margaret.page);
  await keepPicture(margaret.page, 'citation-places-report');

  await trail(margaret.page).getByRole('link', { name: 'cell C2, Contacts' }).click();
  await margaret.page.getByRole('link', { name: '498 cell C2' }).waitFor();
});

test('a part is chosen with the mouse, changed, taken away and brought back by undoing', async () => {
  const { page } = await journey.visit('ofsted-education');
  await openSection(page, paths.narrative(northmere), section);
  await beginStatement(page, section);
  await page.keyboard.type('Schools are not told.');
  await chooseKind(page, 'Area for improvement');
  await focusText(page, section);
  await page.keyboard.type(' [[');
  await page.keyboard.type('what schools heard');
  await picker(page).getByRole('option', { selected: true }).filter({ hasText: 'What schools heard' }).waitFor();
  await picker(page).getByRole('button', { name: /^Cite a part of it/ }).click();
  const text = picker(page).getByRole('region', { name: 'What the evidence says' });
  await text.waitFor();
  await text.click({ clickCount: 3, position: { x: 40, y: 15 } });
  const words = picker(page).getByLabel('The words that it rests on');
  await eventually(async () => expect((await words.inputValue()).length).toBeGreaterThan(20));
  await picker(page).getByRole('button', { name: 'Cite it' }).click();
  const marker = citation(page, 'Schools are not told.', /its words$/);
  await marker.click();
  const panel = page.getByRole('dialog', { name: /^Citation \d+/ });
  await panel.getByText('Rests on its words').waitFor();
  await noBarriers(page);
  await keepPicture(page, 'citation-panel');
  await panel.getByRole('button', { name: 'Change the part' }).click();
  await panel.getByLabel('The words that it rests on').fill('Letters sent to a shared office mailbox');
  await panel.getByRole('button', { name: 'Save the part' }).click();
  await panel.getByText('“Letters sent to a shared office mailbox”').waitFor();
  await panel.getByRole('button', { name: 'Cite the whole of it' }).click();
  await panel.getByText('Rests on').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Close' }).click();
  await citation(page, 'Schools are not told.', /What schools heard after they referred$/).waitFor();
  await focusText(page, section);
  await page.keyboard.press('Control+z');
  await citation(page, 'Schools are not told.', /its words$/).waitFor();
  await isSaved(page);

  const { pathname } = new URL(page.url());
  await page.goto(paths.inspection(northmere));
  const { page: small } = await journey.open('lead-inspector', pathname, { viewport: phone });
  await citation(small, 'Schools are not told.', /its words$/).click();
  const there = small.getByRole('dialog', { name: /^Citation \d+/ });
  await there.getByRole('button', { name: 'Change the part' }).click();
  await there.getByLabel('The words that it rests on').waitFor();
  await keepPicture(small, 'citation-part-phone');
  expect(await overflowOf(small)).toBe(0);
});

test('a card that is dragged on to a statement is cited there, and once', async () => {
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  const statement = textOf(page, section).locator('.ji-statement', { hasText: /^In the last full quarter/ });
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Self-evaluation of the front door' }) });
  await card.getByRole('button', { name: 'Cite Self-evaluation of the front door' }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await card.dragTo(statement.locator('.ji-writing__text'));
  await statement.getByRole('img', { name: /supports, Council, Self-evaluation of the front door$/ }).waitFor();
  await page.getByText(/^Cited Self-evaluation of the front door in/).waitFor({ state: 'attached' });
  await isSaved(page);
  await card.dragTo(statement.locator('.ji-writing__text'));
  await page.getByText('This statement cites “Self-evaluation of the front door” already.').waitFor();
});

import { beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';
import { focusText, isSaved, openSection, textOf, wordsOf } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Timeliness';
const asks = ['From worry to help', 'Where children wait', 'What the wait means'];
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const written = (page: Page) => wordsOf(page, section).then((lines) => lines.filter(Boolean));
const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');
const picker = (page: Page): Locator => page.getByRole('dialog', { name: 'Begin a statement from a pattern' });
const waiting = (page: Page): Locator => textOf(page, section).locator('.ji-statement').filter({ hasText: 'Children' });

/** With the caret in the text: the keys open the patterns, words find some. */
async function findPatterns(page: Page, words: string): Promise<void> {
  await focusText(page, section);
  await page.keyboard.press('Control+Alt+p');
  await picker(page).getByRole('combobox').waitFor();
  await page.keyboard.type(words);
}

test('a section is begun from what it asks, and a statement from a pattern whose gaps are filled one by one, with the keyboard alone', async () => {
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  await page.getByText('This section is empty.').waitFor();
  await press(page, page.getByRole('button', { name: 'What it asks' }));
  await page.getByText('At which step do children wait, and which children wait longest?').waitFor();
  await looksRight(page, 'the guide of an empty section');
  await tabTo(page, page.getByRole('button', { name: 'Begin with headings from what is asked' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await textOf(page, section).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(asks);
  await page.getByText('This section is empty.').waitFor({ state: 'detached' });

  await findPatterns(page, 'children wait');
  const options = picker(page).getByRole('option');
  await eventually(async () => expect((await options.allInnerTexts()).every((text) => /children/i.test(text) && /wait/i.test(text))).toBe(true));
  await looksRight(page, 'the pattern picker');
  await page.keyboard.press('Enter');
  expect(await selected(page)).toBe('[who]');
  const nextGap = (left: number): Locator => page.getByRole('button', { name: `Next gap (${left})` });
  await nextGap(4).waitFor();
  await waiting(page).getByText('A gap is not filled: “[who]”, and 3 more.').waitFor();
  expect(await waiting(page).locator('.ji-mark').count()).toBe(1);
  await isSaved(page);
  await looksRight(page, 'gaps to fill');

  await page.keyboard.type('aged 14 and over');
  for (const [gap, words] of [['[how long]', 'ten weeks'], ['[what]', 'a first visit']] as const) {
    await page.keyboard.press('Control+Alt+g');
    expect(await selected(page)).toBe(gap);
    await page.keyboard.type(words);
  }
  await nextGap(1).waitFor();
  await waiting(page).getByText('A gap is not filled: “[what it means for them]”.').waitFor();
  await page.keyboard.press('Control+Alt+g');
  await page.keyboard.type('that some stop asking for help');
  expect(await written(page)).toEqual(['Children aged 14 and over wait ten weeks for a first visit. This means that some stop asking for help.']);
  await waiting(page).getByText('A gap is not filled').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Next gap/ }).waitFor({ state: 'detached' });
  expect(await waiting(page).getByLabel('Kind of this statement').inputValue()).toBe('AREA_FOR_IMPROVEMENT');
  await page.keyboard.press('Control+Alt+g');
  await page.getByText('No gap is left to fill').first().waitFor({ state: 'attached' });
  await isSaved(page);
});

test('a lead inspector keeps a statement as a pattern for their inspectorate, which sees it at once; nobody else does', async () => {
  const [{ page }, { page: colleague }, { page: other }] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education'), journey.visit('cqc-inspector')]);
  await Promise.all([page, colleague, other].map((each) => openSection(each, paths.narrative(northmere), section)));
  await waiting(colleague).waitFor();
  await colleague.getByRole('button', { name: 'What it asks' }).click();

  await focusText(page, section);
  await waiting(page).locator('p').first().click();
  await tabTo(page, page.getByRole('button', { name: 'What it asks' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Keep the statement at the caret as a pattern' }));
  const field = page.getByLabel('Pattern', { exact: true });
  await field.fill('Children in Northmere [who] wait for [what].');
  await press(page, page.getByRole('button', { name: 'Keep the pattern' }));
  await page.getByRole('alert').getByText(/Northmere/).first().waitFor();
  await looksRight(page, 'keeping a pattern that names the area');
  await field.fill('Older children wait [how long] to be seen, and [how many] stop asking.');
  await press(page, page.getByRole('button', { name: 'Keep the pattern' }));
  const kept = 'Older children wait [how long] to be seen, and [how many] stop asking.';
  for (const each of [page, colleague]) await each.getByRole('listitem').filter({ hasText: kept }).waitFor();
  expect(await colleague.getByRole('button', { name: /^Take out/ }).count()).toBe(0);
  await looksRight(page, 'the guide with kept patterns');

  await findPatterns(colleague, 'older stop asking');
  await picker(colleague).getByRole('option', { name: new RegExp('Kept by your inspectorate') }).waitFor();
  await colleague.keyboard.press('Escape');
  await picker(colleague).waitFor({ state: 'detached' });

  await findPatterns(other, 'older stop asking');
  await picker(other).getByText('No pattern found.').waitFor();
  await other.keyboard.press('Escape');
  await other.getByRole('button', { name: 'What it asks' }).click();
  await other.getByRole('heading', { name: 'What this criterion asks' }).waitFor();
  expect([await other.getByText('Older children').count(), await other.getByRole('heading', { name: /^Patterns of/ }).count()]).toEqual([0, 0]);
});

test('who contributes for an agency reaches neither the guide nor a pattern', async () => {
  const sectionId = await journey.app().sql<{ id: string }>('SELECT s.id FROM narrative_section s JOIN criterion c ON c.id = s.criterion_id WHERE s.inspection_id = $1 AND c.title = $2', [northmere, section]);
  const { page } = await journey.open('health-contributor', paths.narrativeSection(northmere, sectionId[0]?.id ?? ''));
  await page.getByRole('heading', { level: 1, name: 'You cannot read the narrative yet' }).waitFor();
  expect(await page.getByText(/pattern|what it asks/i).count()).toBe(0);
  await looksRight(page, 'the narrative closed to an agency');
  const answer = await page.evaluate(async (inspectionId) => {
    const query = 'query ($id: ID!) { inspection(id: $id) { statementPatterns { text } } }';
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { id: inspectionId } }) });
    return response.text();
  }, northmere);
  expect(answer).toContain('NOT_FOUND');
});

test('on a phone patterns are found and put in, and the guide comes to the front', async () => {
  const { page } = await journey.visit('ofsted-education', { viewport: phone });
  await page.goto(paths.narrative(northmere));
  await page.getByRole('button', { name: 'Sections' }).click();
  await page.getByRole('navigation', { name: 'Narrative' }).getByRole('link', { name: section }).click();
  await textOf(page, section).waitFor();
  await findPatterns(page, '');
  await picker(page).getByRole('option').first().waitFor();
  await looksRight(page, 'the pattern picker on a phone');
  await page.keyboard.type('practice example');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Next gap (6)' }).waitFor();
  await looksRight(page, 'gaps to fill on a phone');
  await page.getByRole('button', { name: 'What it asks' }).click();
  await page.getByRole('heading', { name: 'What this criterion asks' }).waitFor();
  await looksRight(page, 'the guide on a phone');
});

test('in a long section the patterns open where the caret is, and nothing scrolls away from there', async () => {
  const { page } = await journey.visit('lead-inspector');
  const long = 'Each agency’s own front door';
  await openSection(page, paths.narrative(northmere), long);
  const first = textOf(page, long).locator('.ji-statement p').first();
  await first.click();
  await page.keyboard.press('Control+Alt+p');
  await picker(page).getByRole('option').first().waitFor();
  const [caret, panel] = [await first.boundingBox(), await picker(page).boundingBox()];
  const { height } = page.viewportSize() ?? { height: 0 };
  expect(panel && caret && panel.y > caret.y && panel.y < caret.y + caret.height + 40).toBe(true);
  expect(panel && panel.y >= 0 && panel.y < height).toBe(true);
});

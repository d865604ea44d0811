import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn, keepPicture, looksRight, overflowOf } from './steps/looking.ts';
import { beginStatement, focusText, isSaved, openSection, textOf, wordsOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Timeliness';
const measure = (page: Page) => page.locator('.ji-measure__line');
const atText = (page: Page) => textOf(page, section).and(page.locator(':focus')).waitFor();
const isAlone = (page: Page): Promise<boolean> => page.locator('.ji-workspace[data-alone]').count().then((count) => count === 1);

/** As a browser pastes what Word put on the clipboard. */
const paste = (page: Page, html: string): Promise<void> =>
  textOf(page, section).evaluate((text, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Not this');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

/** How far the first statement stands below the bar over the text, in pixels. */
const belowTheBar = (page: Page): Promise<number> =>
  textOf(page, section).locator('.ji-statement').first().evaluate((statement) => {
    const bars = ['.ji-editor-bar', '.ji-workspace__bar'].map((bar) => document.querySelector(bar)).filter((bar) => bar && getComputedStyle(bar).position === 'sticky');
    return statement.getBoundingClientRect().top - Math.max(...bars.map((bar) => bar?.getBoundingClientRect().bottom ?? 0));
  });

const fromWord = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal {color:red}</style></head><body>
<h1><b>What we saw</b><o:p></o:p></h1><p class=MsoNormal style='color:red'>Nurses <del>never </del>answer <b>within a day</b>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;&nbsp; </span><![endif]>on nights</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;&nbsp; </span><![endif]>on days</p></body></html>`;

test('an inspector pastes from Word, sees how long and how hard to read it is, and what is saved is a list', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  const text = textOf(page, section);
  expect(await text.getAttribute('lang')).toBe('en-GB');
  expect(await text.evaluate((element) => (element as HTMLElement).spellcheck)).toBe(true);
  await focusText(page, section);
  await paste(page, fromWord);
  await text.getByRole('heading', { name: 'What we saw' }).waitFor();
  expect(await text.getByRole('listitem').count()).toBe(2);
  expect((await wordsOf(page, section)).filter(Boolean)).toEqual(['Nurses answer within a day.', 'on nights', 'on days']);
  expect(await text.locator('strong').innerText()).toBe('within a day');
  await eventually(async () => expect(await measure(page).innerText()).toBe('9 words'));

  await beginStatement(page, section);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The hub is open each day. A child can call it. The team will see the child the same day. They ask what the child wants. They tell the school what they will do.');
  await eventually(async () => expect(await measure(page).innerText()).toMatch(/^43 words, reading age about \d$/));
  await page.keyboard.press('Shift+Home');
  await eventually(async () => expect(await measure(page).innerText()).toMatch(/Selected: \d+ words/));
  await press(page, page.locator('summary').filter({ hasText: 'What the reading age means' }));
  await page.getByText('GOV.UK writes for a reading age of 9').waitFor();
  await isSaved(page);
  await page.reload();
  await text.getByRole('listitem').nth(1).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'pasted and measured');
});

test('an inspector writes in full screen without a mouse, on a desk and on a phone', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('cqc-inspector');
  await openSection(page, paths.narrative(northmere), section);
  const menu = page.getByRole('link', { name: 'Overview' });
  await menu.waitFor();
  await writeStatement(page, section, 'Before full screen.');
  await page.keyboard.press('Control+Shift+f');
  await menu.waitFor({ state: 'hidden' });
  await page.getByText('OFFICIAL-SENSITIVE').waitFor();
  await atText(page);
  await page.keyboard.type(' And in it.');
  await textOf(page, section).getByText('Before full screen. And in it.').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'full screen');

  await page.keyboard.press('Control+f');
  await page.getByRole('search', { name: /^Find/ }).waitFor();
  await page.keyboard.press('Escape');
  await atText(page);
  expect(await isAlone(page)).toBe(true);
  await page.keyboard.press('Escape');
  await menu.waitFor();
  await atText(page);

  await page.setViewportSize(phone);
  await tabTo(page, page.locator('[data-tool][tabindex="0"]'), 'Shift+Tab');
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Full screen' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await isAlone(page)).toBe(true));
  expect(await page.getByRole('button', { name: 'Full screen' }).getAttribute('aria-pressed')).toBe('true');
  expect(await overflowOf(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'full screen on a phone');
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await isAlone(page)).toBe(false));
});

test('the list of sections shows who is in which, as they come and go', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  const inList = (title: string) => page.getByRole('navigation', { name: 'Narrative' }).getByRole('link', { name: title });
  const { page: colleague } = await journey.visit('cqc-inspector');
  await openSection(colleague, paths.narrative(northmere), 'Early help');
  await inList('Early help').getByText('Priya Nambiar').waitFor();
  await looksRight(page, 'who is in which section');
  await colleague.getByRole('navigation', { name: 'Narrative' }).getByRole('link', { name: 'Early decisions' }).click();
  await inList('Early decisions').getByText('Priya Nambiar').waitFor();
  await inList('Early help').getByText('Priya Nambiar').waitFor({ state: 'detached' });
});

test('the line with the caret keeps out from under the bar when the writer goes up a long text, on a desk and on a phone', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  for (let line = 0; line < 12; line += 1) await writeStatement(page, section, `Line ${line} of a text that is longer than the window is high.`);
  const isUnder = (): Promise<void> => eventually(async () => expect(await belowTheBar(page)).toBeLessThan(0));
  const isInSight = (): Promise<void> => eventually(async () => expect(await belowTheBar(page)).toBeGreaterThanOrEqual(0));
  for (const size of [page.viewportSize(), phone]) {
    if (size) await page.setViewportSize(size);
    await page.keyboard.press('Control+End');
    await isUnder();
    await page.keyboard.press('Control+Home');
    await isInSight();
    // The line itself is brought back by the editor, which puts the letter in.
    await page.mouse.wheel(0, (await belowTheBar(page)) + 20);
    await isUnder();
    await page.keyboard.type('x');
    await isInSight();
  }
  await keepPicture(page, 'the first line under the bar of a phone');
});

test('in a long text what is looked for comes into sight, though what stands around it was never drawn', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('lead-inspector');
  await openSection(page, paths.narrative(northmere), section);
  await beginStatement(page, section);
  const long = (nth: number): string => `<p>${nth === 25 ? 'Here stands the needle. ' : ''}${'Children wait longer than they are told they will. '.repeat(nth % 2 === 0 ? 2 : 14)}</p>`;
  await paste(page, Array.from({ length: 50 }, (_none, nth) => long(nth)).join(''));
  await isSaved(page);
  await page.reload();
  await focusText(page, section);
  await page.keyboard.press('Control+f');
  await page.getByRole('search', { name: /^Find/ }).waitFor();
  await page.keyboard.type('the needle');
  await page.keyboard.press('Enter');
  const found = page.locator('.ji-found--current');
  await found.waitFor();
  await eventually(async () => {
    const box = await found.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    if (!box || box.y < 112 || box.y + box.height > height) throw new Error(`it stands at ${box?.y} of ${height}`);
  });
});

test('keys that come faster than the page is drawn do what they say, in their order', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.visit('ofsted-education');
  await openSection(page, paths.narrative(northmere), 'Partnership oversight');
  const lines = (): Promise<readonly string[]> => wordsOf(page, 'Partnership oversight').then((all) => all.filter(Boolean));
  const before = await lines();
  const atOnce = (...keys: readonly string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)));
  await focusText(page, 'Partnership oversight');
  await page.keyboard.press('Control+End');
  const written: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const words = `Line${round}.`;
    await atOnce('Enter', ...words.split(''));
    written.push(words);
  }
  await eventually(async () => expect(await lines()).toEqual([...before, ...written]));
  await atOnce('Home', ...Array<string>(11).fill('ArrowUp'), 'x', 'y', 'Backspace', 'Backspace', 'Backspace', 'A', 'B');
  await eventually(async () => expect(await lines()).toEqual([...before.slice(0, -1), `${before.at(-1) ?? ''}AB${written[0] ?? ''}`, ...written.slice(1)]));
});

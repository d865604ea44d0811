import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually.ts';

/** Opens a section of the narrative from wherever the inspection is open. */
export async function openSection(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('navigation', { name: 'Narrative' }).getByRole('link', { name: title }).click();
  await textOf(page, title).waitFor();
}

/** The text of a section, where people write. */
export const textOf = (page: Page, title: string): Locator => page.getByRole('textbox', { name: title });

/** As long as a hand takes to the next key, by the page's own clock, however busy the page is. */
const nextKey = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));

/** ProseMirror puts its own selection back 20 ms after it is focused; hands are slower than that, a script is not. */
export async function focusText(page: Page, title: string): Promise<void> {
  await textOf(page, title).focus();
  await nextKey(page);
}

/** An empty statement behind all others. The browser tells the page where the caret went only after the key was pressed. */
export async function beginStatement(page: Page, title: string): Promise<void> {
  await focusText(page, title);
  await page.keyboard.press('Control+End');
  await nextKey(page);
  await page.keyboard.press('Enter');
}

/** Types at the end of the text, as a statement of its own. */
export async function writeStatement(page: Page, title: string, words: string): Promise<void> {
  await beginStatement(page, title);
  await page.keyboard.type(words);
}

/** Of the statement at the caret. */
export const chooseKind = async (page: Page, kind: string): Promise<void> => void (await page.getByLabel('Kind of the statement at the caret').selectOption({ label: kind }));

/** Two square brackets, some words, the arrow to the piece, Enter. */
export async function citeByKeyboard(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.type(' [[');
  const picker = page.getByRole('dialog', { name: 'Cite evidence' });
  await picker.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  const option = picker.getByRole('option').filter({ hasText: title });
  await option.waitFor();
  for (let presses = 0; (await option.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    if (presses > 40) throw new Error(`the arrow keys do not reach ${title}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'detached' });
}

/** What the page says of the saving: "Saved 14:32", "Not saved: working offline". */
export const saveState = (page: Page): Promise<string> => page.locator('.ji-save-state').innerText();

export const isSaved = (page: Page): Promise<unknown> =>
  eventually(async () => {
    const words = await saveState(page);
    if (!/^Saved \d/.test(words)) throw new Error(`the page says “${words}” where it is to say that all is saved`);
  });

/** The words of every statement, without what stands under them, for comparing what two people see. */
export const wordsOf = (page: Page, title: string): Promise<readonly string[]> => wordsIn(textOf(page, title).locator('.ji-statement'));

/** The words of parts of a text: a colleague's caret may stand among them for a moment. */
export const wordsIn = (parts: Locator): Promise<readonly string[]> =>
  parts.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.ji-caret, .ji-statement__foot, .ji-citation, [contenteditable="false"]').forEach((part) => part.remove());
      return (copy.textContent ?? '').replaceAll(/[\u200B\u2060]/g, '').trim();
    }));

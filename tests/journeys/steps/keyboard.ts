import type { Locator, Page } from 'playwright-core';

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Whether a person who looks sees where the keyboard is: an outline, a shadow, or, for the drawn boxes of radios, that of their label. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const box = focused instanceof HTMLInputElement && ['radio', 'checkbox'].includes(focused.type) ? getComputedStyle(focused.nextElementSibling ?? focused, '::before') : getComputedStyle(focused);
    const isOutlined = box.outlineStyle !== 'none' && parseFloat(box.outlineWidth) > 0 && !/rgba\(.*, 0\)/.test(box.outlineColor);
    return isOutlined || box.boxShadow !== 'none';
  });

/** Presses Tab until the focus is there; every stop on the way must show that it is one. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    if (!(await focusIsSeen(page))) throw new Error(`focus cannot be seen on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing')}`);
    if (await isFocused(target)) return;
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

/** Tab to it, then Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Among radios: Tab to the first, then the arrow down to this one. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('group', { name: group }).getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  const wanted = radios.and(page.getByRole('radio', { name: option, exact: true }));
  for (let presses = 0; !(await wanted.isChecked()); presses += 1) {
    if (presses > 12) throw new Error(`the arrow keys do not reach ${option}`);
    await page.keyboard.press('ArrowDown');
  }
}

/** The first stop of a page that was just loaded leads past its menus. */
export async function skipToTheContent(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  if (!(await isFocused(skip)) || !(await focusIsSeen(page))) throw new Error('the first stop of the page is not a link past its menus');
  await page.keyboard.press('Enter');
  const isThere = await page.evaluate(() => document.activeElement?.id === 'main-content');
  if (!isThere) throw new Error('skipping leads elsewhere than to the content');
}

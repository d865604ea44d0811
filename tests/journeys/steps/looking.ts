import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that axe finds wrong with the page as it stands, a line for each. */
export async function barriersOn(page: Page): Promise<string[]> {
  // The pages have no frames, so the one pass in the page itself is enough.
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: standards, resultTypes: ['violations'], preload: false }).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help}, ${String(target)} ${failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`));
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Leaves a picture of the page in the folder that SCREENS names, for people to look at; without it, nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\w]+/g, '-')}.png`, fullPage: true });
}

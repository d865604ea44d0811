import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that axe finds wrong with the page as it stands, a line for each; without colours, which cost most, where those were looked at before. */
export async function barriersOn(page: Page, { colours = true } = {}): Promise<string[]> {
  // Once for each page that is loaded; it is ten times as long as what it looks at. The pages have no frames.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = { runOnly: standards, resultTypes: ['violations' as const], preload: false, rules: { 'color-contrast': { enabled: colours } } };
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run(document, asked);
    return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help}, ${String(target)} ${failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`));
  }, options);
}

/**
 * What a page is made of, as far as barriers hang on it: elements with their roles, classes and states, and whether words stand in them. A list of like
 * things is one of them. Two pages of one shape have the same barriers, as far as this tells: words themselves, and ids that are there twice, it does not look at.
 */
export const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const says = (name: string): boolean => /^(class|role|type|tabindex|hidden|disabled|lang|for|id|alt|title|href|name|scope|autocomplete|open|checked|aria-\w+)$/.test(name);
    /** Ids differ where things do; that there is one is what counts. */
    const told = (element: Element, name: string): string => (/^(id|for|alt|title|href|name|aria-(labelledby|describedby|controls|label|owns|activedescendant|keyshortcuts))$/.test(name) ? `${name}${element.getAttribute(name) === '' ? ' is empty' : ''}` : `${name}=${element.getAttribute(name)}`);
    const look = (element: Element): string => {
      const has = element.getAttributeNames().filter(says).map((name) => told(element, name)).sort().join(' ');
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ? '“' : '';
      const inside = [...element.children].map(look).filter((part, at, all) => part !== all[at - 1]).join('');
      return `<${element.localName} ${has}${words}>${inside}`;
    };
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(look(document.documentElement))));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Leaves a picture of the page in the folder that SCREENS names, for people to look at; without it, nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\w]+/g, '-')}.png`, fullPage: true });
}

/** No barrier, and no wider than its window; a picture is kept where SCREENS asks for it. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await keepPicture(page, name);
  expect({ name, barriers: await barriersOn(page), overflow: await overflowOf(page) }).toEqual({ name, barriers: [], overflow: 0 });
}

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desk, phone } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { setUpJourney } from '../../support/journey-app.ts';
import { barriersOn, overflowOf, shapeOf } from '../steps/looking.ts';
import { everyRoute } from './every-route.ts';
import { findPlaces, type Places } from './places.ts';
import { screens, type Screen } from './table.ts';

/** Longest time, in milliseconds, for all pages of one person. */
const patience = 600_000;

const journey = setUpJourney();
/** Screens that somebody's phone has shown: how a page folds is the same for everybody, its colours are those of the desk, and looking for barriers takes most of the time. */
const seenOnPhone = new Set<Screen>();
/** Shapes of a screen that somebody's desk has shown: those of one inspectorate see what those of another do. */
const seenOnDesk = new Map<Screen, Set<string>>();
let places: Places;
beforeAll(async () => { places = await findPlaces(journey); });

test('every page of the client is looked at', () => {
  expect([...new Set(screens.map(({ route }) => route))].sort()).toEqual(everyRoute);
});

describe.each([...new Set(screens.flatMap(({ who }) => who))])('as %s', (who) => {
  test('every page can be used by everybody, on a desk and on a phone', async () => {
    const { page } = await journey.visit(who);
    const isQuiet = watchRequests(page);
    const wrong: Record<string, readonly string[]> = {};
    const titles = new Map<string, string>();
    for (const screen of screens.filter((each) => each.who.includes(who))) {
      const { route, when, at, first } = screen;
      const name = [route, when].filter(Boolean).join(', ');
      await page.setViewportSize(desk);
      await page.goto(at(places));
      await settled(page, isQuiet);
      await first?.(page);
      await settled(page, isQuiet);
      const found = [...(await lookOnDesk(page, screen)), ...(await lookOnPhone(page, screen)), ...(await sharesItsTitle(page, titles))];
      if (found.length > 0) wrong[name] = found;
      await lookAt(page, `${typeof who === 'string' ? who : 'stranger'} ${name}`);
    }
    expect(wrong).toEqual({});
  }, patience);
});

/** Whether all that the page asked the server for has come; the live connection is never done. */
function watchRequests(page: Page): () => boolean {
  const open = new Set<unknown>();
  page.on('request', (request) => { if (!request.url().includes('/socket.io/')) open.add(request); });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => open.size === 0;
}

/** Nothing is loading any more. */
async function settled(page: Page, isQuiet: () => boolean): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await eventually(async () => {
    expect(isQuiet()).toBe(true);
    expect(await page.locator('.ji-loading').count()).toBe(0);
    expect(isQuiet()).toBe(true);
  });
}

/** Two pages with one title cannot be told apart among a browser's tabs. */
async function sharesItsTitle(page: Page, titles: Map<string, string>): Promise<string[]> {
  const title = await page.title();
  const { pathname } = new URL(page.url());
  const other = titles.get(title) ?? pathname;
  titles.set(title, pathname);
  return other === pathname ? [] : [`has the title of ${other}: ${title}`];
}

async function lookOnDesk(page: Page, screen: Screen): Promise<string[]> {
  const shapes = seenOnDesk.get(screen) ?? new Set();
  const shape = await shapeOf(page);
  const isKnown = shapes.has(shape);
  seenOnDesk.set(screen, shapes.add(shape));
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts();
  const title = await page.title();
  return [
    ...(headings.length === 1 && headings[0] ? [] : [`has ${headings.length} main headings`]),
    ...(/^.+ – Joint Inspection$/.test(title) ? [] : [`is titled ${title}`]),
    ...(isKnown ? [] : await barriersOn(page)),
  ];
}

async function lookOnPhone(page: Page, screen: Screen): Promise<string[]> {
  await page.setViewportSize(phone);
  await screen.onPhone?.(page);
  const wide = await overflowOf(page);
  const barriers = seenOnPhone.has(screen) ? [] : await barriersOn(page, { colours: false });
  seenOnPhone.add(screen);
  return [...(wide > 0 ? [`scrolls sideways by ${wide} px on a phone`] : []), ...barriers.map((line) => `on a phone: ${line}`)];
}

/** With SCREENS=folder the pages are kept as pictures, for a person to look at. */
async function lookAt(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (!folder) return;
  const file = name.replaceAll(/[^\w]+/g, '-');
  await page.screenshot({ path: `${folder}/${file}-375.png`, fullPage: true });
  await page.setViewportSize(desk);
  await page.screenshot({ path: `${folder}/${file}-1280.png`, fullPage: true });
}

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney();
const criterion = 'Each agency’s own front door';
const box = (page: Page) => page.getByLabel('Words to look for');
const told = (page: Page, words: RegExp | string) => page.getByRole('status').getByText(words).waitFor();

test('from any page, without a mouse: words find evidence and statements as they are typed, narrowed, opened and come back to', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.team(northmere));
  await tabTo(page, page.getByLabel('Search this inspection'));
  await page.keyboard.type('weekend');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await told(page, /pieces? of evidence.* \d+ statements?.* found for “weekend”/);
  expect(await page.getByRole('main').locator('mark').first().innerText()).toMatch(/weekend/i);
  expect(await barriersOn(page)).toEqual([]);

  await tabTo(page, box(page));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('strategy discuss');
  await told(page, /found for “strategy discuss”/);
  await page.getByLabel('What', { exact: true }).selectOption('Statement of the narrative');
  await told(page, /^\d+ statements? found/);
  expect(new URL(page.url()).searchParams.get('type')).toBe('STATEMENT');
  await press(page, page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first());
  await page.waitForURL(/report#statement-/);
  await page.goBack();
  await told(page, /^\d+ statements? found for “strategy discuss”/);
  expect(await box(page).inputValue()).toBe('strategy discuss');
});

test('the newest words win, however late the answers to older ones come', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page, allow } = await journey.open('lead-inspector', paths.search(northmere));
  allow(/Failed to load resource|aborted/i);
  await page.route('**/graphql', async (route) => {
    const isOlder = route.request().postData()?.includes('"police"') ?? false;
    if (isOlder) await new Promise((resolve) => { setTimeout(resolve, 1500); });
    await route.continue().catch(() => undefined);
  });
  await box(page).fill('police');
  await page.waitForRequest((request) => request.postData()?.includes('"police"') ?? false);
  await box(page).fill('health');
  await told(page, /found for “health”/);
  await page.waitForTimeout(2000);
  await told(page, /found for “health”/);
});

test('an agency finds what it may see and nothing else, and what a colleague adds meanwhile', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  await contributeUnseen(journey, 'council-hub', northmere, criterion, { title: 'Kingfisher, kept from other agencies', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  const { page } = await journey.open('health-contributor', paths.search(northmere, 'kingfisher'));
  await told(page, 'Nothing found for “kingfisher”');
  await page.getByText('Try other words').waitFor();
  await contributeUnseen(journey, 'health-coordinator', northmere, criterion, { title: 'Kingfisher, seen by health', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await told(page, '1 piece of evidence found for “kingfisher”');
  await page.getByRole('link', { name: 'Kingfisher, seen by health' }).waitFor();
});

test('a misspelled word is answered with one that is there, which a press looks for; to a reader who may not see it nothing is suggested', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  await contributeUnseen(journey, 'council-hub', northmere, criterion, { title: 'Wagtail, kept from other agencies', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  const { page } = await journey.open('lead-inspector', paths.search(northmere, 'wagtial'));
  await told(page, /Did you mean wagtail\? It finds 1 thing/);
  expect(await barriersOn(page)).toEqual([]);
  await press(page, page.getByRole('link', { name: 'wagtail', exact: true }));
  await told(page, '1 piece of evidence found for “wagtail”');
  expect(await box(page).inputValue()).toBe('wagtail');
  const { page: other } = await journey.open('health-contributor', paths.search(northmere, 'wagtial'));
  await told(other, 'Nothing found for “wagtial”');
  expect(await other.getByText('Did you mean').count()).toBe(0);
});

test('an answer that cannot be had is told, and had again at a press', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page, allow } = await journey.open('lead-inspector', paths.search(northmere));
  allow(/Failed to load resource|Network/i);
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('SearchPage_Find') ? route.abort() : route.continue()));
  await box(page).fill('police');
  await page.getByText('What was found could not be loaded').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: /Try again/ }).click();
  await told(page, /found for “police”/);
});

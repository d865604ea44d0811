import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn, keepPicture, overflowOf } from './steps/looking.ts';
import { focusText, openSection, textOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
const name = 'Tomasz Wilk';
const followLine = (page: Page) => page.getByText(`Following ${name}`).and(page.locator('.ji-follow__who'));
const follow = (page: Page) => page.getByRole('button', { name: `Follow ${name}` });

/** How far down the window a colleague's caret is, from 0 at its top to 1. */
const caretAt = (page: Page): Promise<number> => page.locator('.ji-caret').first().evaluate((caret) => caret.getBoundingClientRect().top / window.innerHeight);
const caretIsSeen = (page: Page) => eventually(async () => {
  const place = await caretAt(page);
  expect(place > 0.1 && place < 0.9).toBe(true);
});

test('an inspector follows a colleague without a mouse, until typing, scrolling or Escape', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page }, tomasz] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education')]);
  await page.setViewportSize({ width: 1280, height: 500 });
  await Promise.all([page, tomasz.page].map((each) => openSection(each, paths.narrative(northmere), section)));
  await writeStatement(tomasz.page, section, 'Written far below.');
  await press(page, follow(page));
  await followLine(page).waitFor();
  await page.getByText('The page moves with their caret until you type, scroll or press Escape.').waitFor();
  await caretIsSeen(page);
  await focusText(tomasz.page, section);
  await tomasz.page.keyboard.press('Control+Home');
  await textOf(page, section).locator('.ji-statement').first().locator('.ji-caret').waitFor({ state: 'attached' });
  await caretIsSeen(page);
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'follow');
  await page.keyboard.press('Escape');
  await followLine(page).waitFor({ state: 'detached' });

  await follow(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await followLine(page).waitFor();
  await page.mouse.wheel(0, 300);
  await followLine(page).waitFor({ state: 'detached' });

  await page.keyboard.press('Enter');
  await followLine(page).waitFor();
  await focusText(page, section);
  await followLine(page).waitFor();
  await page.keyboard.type('x');
  await followLine(page).waitFor({ state: 'detached' });

  await page.setViewportSize(phone);
  await tabTo(page, follow(page), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await followLine(page).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await keepPicture(page, 'follow on a phone');
  await tomasz.page.goto(paths.inspection(northmere));
  await followLine(page).waitFor({ state: 'detached' });
});

test('who asks is told in words what colleagues change, and is told again on the next visit', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [{ page }, tomasz] = await Promise.all([journey.visit('cqc-inspector'), journey.visit('ofsted-education')]);
  await Promise.all([page, tomasz.page].map((each) => openSection(each, paths.narrative(northmere), section)));
  const told = page.locator('.ji-also-here__told');
  const ask = page.getByRole('checkbox', { name: 'Tell me what they change' });
  await tabTo(page, ask);
  expect(await ask.isChecked()).toBe(false);
  await page.keyboard.press('Space');
  await writeStatement(tomasz.page, section, 'Nurses wait for an answer.');
  await told.getByText(/^Tomasz Wilk is writing in statement \d+, “/).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.reload();
  await textOf(page, section).waitFor();
  await ask.waitFor();
  expect(await ask.isChecked()).toBe(true);
  await focusText(tomasz.page, section);
  await tomasz.page.keyboard.press('Control+Home');
  await tomasz.page.keyboard.type('So: ');
  await told.getByText(/^Tomasz Wilk is writing in statement 1, “So: /).waitFor();
});

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { anObservation, wasSubmitted } from './steps/evidence.ts';
import { choose, press, skipToTheContent, tabTo } from './steps/keyboard.ts';
import { citeByKeyboard, isSaved, textOf } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function signInByKeyboard(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await press(page, page.getByRole('button', { name: `Sign in as ${name}` }));
  await heading(page, 'Inspections');
  await skipToTheContent(page);
  await press(page, link(page, /^Northmere/));
  await heading(page, 'Northmere: front door of all agencies');
}

test('a nurse adds evidence without a mouse', async () => {
  const { page } = await journey.visit(null);
  await signInByKeyboard(page, 'Amara Lindqvist');
  await press(page, link(page, 'Add evidence'));
  await heading(page, 'Add evidence');
  await choose(page, 'What kind of evidence is it?', 'Observation');
  await tabTo(page, page.getByLabel('What is it?'));
  await page.keyboard.type(anObservation.title);
  await tabTo(page, page.getByLabel('What does it show?'));
  await page.keyboard.type(anObservation.body);
  await tabTo(page, page.getByRole('checkbox', { name: section }));
  await page.keyboard.press('Space');
  await choose(page, 'Which dates does it speak of?', 'A single day');
  for (const part of anObservation.day) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
  await press(page, page.getByRole('button', { name: 'Submit', exact: true }));
  await wasSubmitted(page);
});

test('a lead inspector writes, says of what kind it is, cites and moves the inspection on without a mouse', async () => {
  await contributeUnseen(journey, 'health-coordinator', await journey.inspectionIn('Northmere'), section, { title: 'Midwives ring the hub twice' });
  const { page } = await journey.visit(null);
  await signInByKeyboard(page, 'Marian Okafor');
  await press(page, link(page, 'Write the narrative'));
  await tabTo(page, textOf(page, section));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nurses wait for an answer.');
  await citeByKeyboard(page, 'midwives ring', 'Midwives ring the hub twice');
  const kind = page.locator('.ji-statement', { hasText: 'Nurses wait for an answer.' }).getByLabel('Kind of this statement');
  await tabTo(page, kind);
  await page.keyboard.press('ArrowDown');
  await isSaved(page);
  expect(await kind.inputValue()).toBe('STRENGTH');
  await tabTo(page, textOf(page, section), 'Shift+Tab');
  await tabTo(page, page.locator('[data-tool][tabindex="0"]'), 'Shift+Tab');

  await tabTo(page, link(page, 'Overview'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, 'Northmere: front door of all agencies');
  await press(page, link(page, 'Send for factual accuracy check'));
  await heading(page, 'Send for factual accuracy check');
  await press(page, page.getByRole('button', { name: 'Send for factual accuracy check' }));
  await page.getByText('The inspection is now in').waitFor();
});

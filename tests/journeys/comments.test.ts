import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { phone } from '../support/browser.ts';
import { barriersOn, looksRight } from './steps/looking.ts';
import { focusText, openSection, textOf } from './steps/narrative.ts';

const journey = setUpJourney();
const title = 'Each agency’s own front door';
const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test('two inspectors talk about a statement without a mouse: a colleague is named, answers at once, sees to it, and it is resolved', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.narrative(northmere));
  await openSection(page, paths.narrative(northmere), title);
  const other = (await journey.open('cqc-inspector', paths.narrative(northmere))).page;
  await openSection(other, paths.narrative(northmere), title);

  await focusText(page, title);
  await page.keyboard.press('Control+Home');
  await press(page, textOf(page, title).getByRole('button', { name: /^(Comment|\d+ comment threads?)$/ }).first());
  const panel = page.getByRole('tabpanel', { name: /^Comments/ });
  const form = panel.getByRole('form', { name: 'New comment' });
  await form.getByLabel('Comment, for inspectors alone').waitFor();
  await press(page, form.getByRole('button', { name: 'Add comment' }));
  await form.getByRole('alert').getByRole('link', { name: 'Enter the comment' }).waitFor();
  await press(page, form.getByRole('alert').getByRole('link', { name: 'Enter the comment' }));
  await page.keyboard.type('Which quarter is this, @Pri');
  await panel.getByRole('option', { name: /^Priya Nambiar/ }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('please?');
  expect(await form.getByLabel('Comment, for inspectors alone').inputValue()).toBe('Which quarter is this, @Priya Nambiar please?');
  await press(page, form.getByRole('button', { name: 'Add comment' }));
  const thread = panel.getByRole('article').filter({ hasText: 'Which quarter is this' });
  await thread.getByText('Only inspectors read this').waitFor();
  await thread.getByRole('heading').and(page.locator(':focus')).waitFor();
  await thread.getByLabel('Who sees to it').selectOption({ label: 'Priya Nambiar' });
  await press(page, thread.getByRole('button', { name: 'Save who sees to it' }));
  await page.getByText('Given to Priya Nambiar').waitFor({ state: 'attached' });

  await textOf(other, title).getByRole('button', { name: /^\d+ comment threads?$/ }).first().waitFor();
  await tabTo(other, other.getByRole('tab', { name: 'Evidence' }));
  await other.keyboard.press('ArrowRight');
  const there = other.getByRole('article').filter({ hasText: 'Which quarter is this' });
  await press(other, there.getByRole('button', { name: /^Reply/ }));
  await there.getByRole('textbox', { name: 'Reply' }).and(other.locator(':focus')).waitFor();
  await other.keyboard.type('The last full one.');
  await press(other, there.getByRole('button', { name: 'Add reply' }));
  await thread.getByText('The last full one.').waitFor();
  await there.getByRole('button', { name: /^Reply/ }).and(other.locator(':focus')).waitFor();
  await tabTo(page, thread.getByRole('button', { name: /^Reply/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await thread.getByRole('textbox', { name: 'Reply' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Thank you, then I');

  await other.goto(`${paths.comments(northmere)}?show=mine`);
  const mine = other.getByRole('article').filter({ hasText: 'Which quarter is this' });
  await press(other, mine.getByRole('button', { name: 'Resolve' }));
  await mine.waitFor({ state: 'detached' });
  expect(await focusedIn(other)).not.toBe('BODY');
  // A card in which somebody writes does not go from under them.
  await thread.getByText('Resolved by Priya Nambiar meanwhile. What you typed is still here.').waitFor();
  expect(await thread.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe('Thank you, then I');
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.type(' use that.');
  await press(page, thread.getByRole('button', { name: 'Add reply' }));
  await thread.waitFor({ state: 'detached' });
  expect(await focusedIn(page)).not.toBe('BODY');
  expect(await barriersOn(other)).toEqual([]);
});

test('an agency talks inside itself about the draft until its coordinator shows a thread to the inspectors', async () => {
  const eastholme = await journey.inspectionIn('Eastholme');
  await journey.app().sql("UPDATE inspection SET phase = 'FACTUAL_ACCURACY' WHERE id = $1", [eastholme]);
  const { page } = await journey.open('eastholme-council-care', paths.report(eastholme));
  const colleague = (await journey.open('eastholme-council-coordinator', paths.comments(eastholme))).page;
  const lead = (await journey.open('lead-inspector', paths.comments(eastholme))).page;
  await colleague.getByText('No open comments').waitFor();
  await lead.getByText('No open comments').waitFor();

  await press(page, page.getByRole('link', { name: /^Comment on:/ }).first());
  await page.getByRole('heading', { level: 1, name: 'Comments on the narrative' }).waitFor();
  await tabTo(page, page.getByLabel(/^Comment, for people of .* alone$/));
  await page.keyboard.type('Our count differs, @Bry');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Add comment' }));
  const thread = (at: Page) => at.getByRole('article').filter({ hasText: 'Our count differs, @Bryony Tate' });
  await thread(page).getByText(/^Only people of .* read this$/).waitFor();
  expect(await thread(page).getByRole('button', { name: 'Show to the inspectors' }).count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  await thread(colleague).waitFor();
  expect(await lead.getByRole('article').count()).toBe(0);
  await press(colleague, thread(colleague).getByRole('button', { name: 'Show to the inspectors' }));
  const question = colleague.getByRole('dialog', { name: 'Show this thread to the inspectors?' });
  await question.getByText('Other agencies still do not see it').waitFor();
  expect(await barriersOn(colleague)).toEqual([]);
  await press(colleague, question.getByRole('button', { name: 'Show to the inspectors' }));
  await thread(lead).getByText(/and the inspectors read this$/).waitFor();
  expect(await thread(lead).getByRole('button', { name: 'Resolve' }).count()).toBe(0);

  await press(page, thread(page).getByRole('button', { name: /^Remove/ }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Remove the comment' }));
  await lead.getByText(/^Removed by Oluwaseun Ajayi/).waitFor();
  expect(await lead.getByText('Our count differs').count()).toBe(0);
});

test('an agency proposes wording with its evidence, the lead takes it into the text, and the statement says whose words they are; a board member hears of none of it', async () => {
  const eastholme = await journey.inspectionIn('Eastholme');
  await journey.app().sql("UPDATE inspection SET phase = 'FACTUAL_ACCURACY' WHERE id = $1", [eastholme]);
  const { page } = await journey.open('eastholme-police-coordinator', paths.report(eastholme));
  const lead = (await journey.open('lead-inspector', paths.proposals(eastholme))).page;
  await lead.getByRole('heading', { level: 1, name: 'Proposed wording' }).waitFor();

  const proposeWording = /^Propose wording for: Children get the same response/;
  const later = (await journey.open('eastholme-police-coordinator', paths.report(eastholme))).page;
  await press(later, later.getByRole('link', { name: proposeWording }));
  await later.getByLabel('The statement in your words').fill('Words of a second window.');

  await press(page, page.getByRole('link', { name: proposeWording }));
  const words = page.getByLabel('The statement in your words');
  await words.waitFor();
  await words.fill((await words.inputValue()).replace('until 2am', 'until 3am'));
  await page.getByRole('checkbox').first().waitFor();
  await looksRight(page, 'proposing wording');
  await press(page, page.getByRole('button', { name: 'Send the proposal' }));
  await press(page, page.getByRole('alert').getByRole('link', { name: 'Enter the reason' }));
  await page.keyboard.type('Our rota has said three since May.');
  await page.getByLabel('Search your agency’s evidence').fill('notifications');
  await page.getByText('1 found.').waitFor();
  await page.getByRole('checkbox').first().check();
  await press(page, page.getByRole('button', { name: 'Send the proposal' }));
  await page.getByText('Your proposal is with the inspectors').waitFor();
  await page.getByRole('button', { name: 'Withdraw the proposal' }).waitFor();

  // Whoever was slower is told, and keeps their words.
  await later.getByLabel('Why it should say so').fill('Nobody had told me.');
  await press(later, later.getByRole('button', { name: 'Send the proposal' }));
  await later.getByText('Your agency has proposed wording for this statement already', { exact: true }).waitFor();
  expect(await later.getByLabel('The statement in your words').inputValue()).toBe('Words of a second window.');
  await looksRight(later, 'proposing wording after a colleague did');
  await later.close();

  await press(lead, lead.getByRole('article').filter({ hasText: '3am' }).getByRole('link', { name: /^Compare and decide/ }));
  await lead.getByRole('radio', { name: 'Accept with changed words' }).check();
  await lead.setViewportSize(phone);
  await looksRight(lead, 'deciding on proposed wording, on a phone');
  const forText = lead.getByLabel('Words for the text');
  await forText.fill((await forText.inputValue()).replace('until 3am', 'until 3am, seven days a week'));
  await press(lead, lead.getByRole('button', { name: 'Save the decision' }));
  await lead.getByRole('heading', { name: 'Accepted with changed words' }).waitFor();
  await looksRight(lead, 'accepted wording, on a phone');

  await page.getByRole('heading', { name: 'Accepted with changed words' }).waitFor();
  await page.goto(paths.report(eastholme));
  const statement = page.getByRole('listitem').filter({ hasText: 'until 3am, seven days a week' });
  await statement.getByRole('link', { name: /^Wording proposed by .*, accepted with changes by .* on/ }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  const board = (await journey.open('board-member', paths.report(eastholme))).page;
  await board.getByText('until 3am, seven days a week').first().waitFor();
  expect(await board.getByText(/proposed/i).count()).toBe(0);
});

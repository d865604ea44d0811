import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import type { Visit } from '../support/browser.ts';
import { anObservation, card, fillDay, fillEvidence, submit } from './steps/evidence.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney();
const title = 'Visits by school nurses';
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const row = (page: Page) => page.getByRole('row').filter({ hasText: title });
const noBarriers = async (page: Page): Promise<void> => expect(await barriersOn(page)).toEqual([]);

test('an inspector asks, Health answers with evidence, it comes back with a reason, is answered again and accepted; each sees it at once', async () => {
  const [priya, amara, imran, margaret] = await Promise.all([
    journey.open('cqc-inspector', paths.newRequest(northmere)), journey.open('health-contributor', paths.requests(northmere)),
    journey.open('police-hub', paths.requests(northmere)), journey.open('board-member', paths.inspection(northmere)),
  ]);
  await heading(amara.page, 'Requests for evidence');
  await heading(priya.page, 'Ask for evidence');

  // What is missing is named; what was typed stays.
  await priya.page.getByLabel('What is it about?').fill(title);
  await button(priya.page, 'Send the request').click();
  await priya.page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Choose at least one agency' }).waitFor();
  await noBarriers(priya.page);
  await priya.page.getByRole('checkbox', { name: 'Northmere Integrated Care Board' }).check();
  await priya.page.getByText(/has \d+ open requests?/).first().waitFor();
  await priya.page.getByLabel('What do you ask for?').fill('How often health visitors and school nurses saw each child in the last quarter.');
  await priya.page.getByRole('link', { name: /opens in new tab/ }).first().waitFor();
  await priya.page.getByLabel('Why do you ask?').fill('Families tell us that visits are rare.');
  await priya.page.getByRole('checkbox', { name: 'Each agency’s own front door' }).check();
  await priya.page.getByRole('textbox', { name: 'Working days' }).fill('9');
  await priya.page.getByText(/Sent today, it is due \w+ \d+ \w+ \d{4}/).waitFor();
  await button(priya.page, 'Send the request').click();
  await priya.page.getByText('Sent to Northmere').waitFor();
  await noBarriers(priya.page);

  // At once in the agency's table, and in nobody else's.
  await row(amara.page).getByText('Sent', { exact: true }).waitFor();
  await row(amara.page).getByText(/^Due .*, in 9 working days$/).waitFor();
  expect(await row(imran.page).count()).toBe(0);
  expect(await margaret.page.getByRole('navigation', { name: 'This inspection' }).getByText(/Requests/).count()).toBe(0);

  await row(amara.page).getByRole('link').click();
  await button(amara.page, 'Acknowledge').click();
  await priya.page.getByText(/^Acknowledged by Amara Lindqvist/).waitFor();
  await amara.page.getByRole('link', { name: 'Answer with new evidence' }).click();
  await heading(amara.page, 'Answer with new evidence');
  expect(await amara.page.getByRole('checkbox', { name: 'Each agency’s own front door' }).isChecked()).toBe(true);
  await amara.page.getByRole('radio', { name: 'Data', exact: true }).check();
  await amara.page.getByLabel('What is it?').fill('Visits of the last quarter');
  await amara.page.getByLabel('What does it show?').fill('412 visits to 230 children.');
  await amara.page.getByRole('radio', { name: 'A single day' }).check();
  await fillDay(amara.page, 'Which day?', ['2', '11', '2026']);
  await button(amara.page, 'Submit').click();
  await amara.page.getByText('Evidence saved and attached').waitFor();
  await noBarriers(amara.page);
  await priya.page.getByRole('heading', { name: 'Visits of the last quarter' }).waitFor();
  await link(amara.page, 'Send the answer').click();
  await heading(amara.page, /^Send the answer/);
  await button(amara.page, 'Send the answer').click();
  await amara.page.getByText('Your answer is sent').waitFor();

  await priya.page.getByText(/^Answered by Amara Lindqvist/).waitFor();
  await link(priya.page, 'Return it').click();
  await button(priya.page, 'Return it').click();
  await priya.page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter the reason' }).waitFor();
  await priya.page.getByLabel('What is missing?').fill('Split it by age, please.');
  await button(priya.page, 'Return it').click();
  await priya.page.getByText('The request is returned').waitFor();

  await amara.page.getByText('Why it was returned:').waitFor();
  await amara.page.getByText('Split it by age, please.').first().waitFor();
  await link(amara.page, 'Send the answer').click();
  await amara.page.getByLabel(/^What do you say with it/).fill('The split is on the second page.');
  await button(amara.page, 'Send the answer').click();
  await button(priya.page, 'Accept the answer').click();
  await amara.page.getByText('The answer was accepted').waitFor();
  const history = await amara.page.getByRole('list').filter({ hasText: 'Accepted' }).last().innerText();
  for (const step of ['Sent', 'Acknowledged', 'Evidence attached', 'Answered', 'Returned', 'Accepted']) expect(history).toContain(step);
  await noBarriers(priya.page);
});

test('by the keyboard alone: from the menu to a late request, and an answer in words', async () => {
  const { page } = await journey.open('police-hub', paths.inspection(northmere));
  const menu = page.getByRole('navigation', { name: 'This inspection' });
  await press(page, menu.getByRole('link', { name: /^Requests \(\d+ waiting\)$/ }));
  await heading(page, 'Requests for evidence');
  await page.getByText('Overdue', { exact: true }).first().waitFor();
  await press(page, link(page, 'Strategy discussions: who was invited and who came'));
  await page.getByText(/Was due .* ago/).waitFor();
  await page.getByText('Became overdue').waitFor();
  await press(page, link(page, 'Send the answer'));
  await heading(page, /^Send the answer/);
  await press(page, button(page, 'Send the answer'));
  await page.getByRole('group', { name: 'There is a problem' }).waitFor();
  await tabTo(page, page.getByLabel(/^What do you say with it/));
  await page.keyboard.type('The hub keeps the list; we hold none of our own.');
  await press(page, button(page, 'Send the answer'));
  await page.getByText('Your answer is sent').waitFor();
  expect(await page.getByText('Overdue', { exact: true }).count()).toBe(0);
});

test('a coordinator gives a request to a colleague, and they talk about it inside the agency', async () => {
  const asked = 'Waits of midwives for the hub’s answer';
  const [grace, amara, priya] = await Promise.all(['health-coordinator', 'health-contributor', 'cqc-inspector'].map((who) => journey.open(who, paths.requests(northmere)))) as [Visit, Visit, Visit];
  await Promise.all([grace, amara, priya].map(({ page }) => link(page, asked).click()));
  await grace.page.getByLabel('Who works on it?').selectOption({ label: 'Amara Lindqvist' });
  await button(grace.page, 'Give it to them').click();
  await amara.page.getByText('Amara Lindqvist works on it.').waitFor();
  await button(amara.page, 'Add comment').click();
  await amara.page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter the comment' }).waitFor();
  await amara.page.getByLabel('Comment for your colleagues').fill('I have the log, and need a week for it.');
  await button(amara.page, 'Add comment').click();
  await grace.page.getByText('I have the log, and need a week for it.').waitFor();
  await noBarriers(grace.page);
  await heading(priya.page, new RegExp(asked));
  expect(await priya.page.getByText(/Inside Health|I have the log/).count()).toBe(0);
  await grace.page.goto(paths.requests(northmere));
  await grace.page.getByRole('row').filter({ hasText: asked }).getByText('Amara Lindqvist').waitFor();
});

test('where a coordinator releases, evidence stays inside until she has read it', async () => {
  const [grace, amara, priya] = await Promise.all([
    journey.open('health-coordinator', paths.agencyWork(northmere)), journey.open('health-contributor', paths.addEvidence(northmere)), journey.open('cqc-inspector', paths.evidenceList(northmere)),
  ]);
  await grace.page.getByRole('checkbox', { name: 'A coordinator releases our submissions' }).check();
  await grace.page.getByRole('form', { name: 'Release' }).getByRole('button', { name: 'Save' }).click();
  const told = { ...anObservation, title: 'Night shifts at the hub' };
  await fillEvidence(amara.page, told);
  await submit(amara.page);
  await amara.page.getByText('Handed in.').waitFor();
  await amara.page.getByText('Awaiting release', { exact: true }).waitFor();

  await card(grace.page, told.title).getByRole('link', { name: told.title }).click();
  await grace.page.getByLabel('Comment for your colleagues').fill('Was that in both weeks?');
  await button(grace.page, 'Add comment').click();
  await amara.page.getByText('Was that in both weeks?').waitFor();
  await amara.page.getByLabel('Comment for your colleagues').fill('Only in the first.');
  await button(amara.page, 'Add comment').click();
  await grace.page.getByText('Only in the first.').waitFor();
  await noBarriers(grace.page);
  await grace.page.getByText('Give it back to its author').click();
  await grace.page.getByLabel('What is to be changed?').fill('Say which week.');
  await button(grace.page, 'Give it back').click();
  await amara.page.getByText('Say which week.').waitFor();
  await link(amara.page, 'Go on with this draft').click();
  await submit(amara.page);
  await amara.page.getByText('Handed in.').waitFor();
  expect(await priya.page.getByText(told.title).count()).toBe(0);

  await noBarriers(grace.page);
  await button(grace.page, 'Release to the inspection').click();
  await card(priya.page, told.title).waitFor();
  await grace.page.getByText('Awaiting release', { exact: true }).waitFor({ state: 'detached' });
  await link(grace.page, 'Withdraw').waitFor();
  await grace.page.getByText('Only in the first.').waitFor();
  await card(priya.page, told.title).getByRole('link', { name: told.title }).click();
  await heading(priya.page, told.title);
  expect(await priya.page.getByText(/Inside Health|Only in the first/).count()).toBe(0);
});

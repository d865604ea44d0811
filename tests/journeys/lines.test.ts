import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { viewerOf } from './steps/behind-the-page.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney();
const question = 'Who hears a child who calls at night?';

test('an inspector opens a line without a mouse, a colleague sees it at once, evidence and a statement are attached, and it is closed', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const colleague = (await journey.open('cqc-inspector', paths.lines(northmere))).page;
  await colleague.getByRole('heading', { level: 1, name: 'Lines of enquiry' }).waitFor();
  const { page } = await journey.open('lead-inspector', paths.lines(northmere));

  await press(page, page.getByRole('link', { name: 'Add a line of enquiry' }));
  await page.getByRole('heading', { level: 1, name: 'Add a line of enquiry' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Add line of enquiry' }));
  await page.getByRole('alert').getByRole('link', { name: 'Enter the question' }).waitFor();
  await tabTo(page, page.getByLabel('What do you want to find out?'));
  await page.keyboard.type(question);
  await press(page, page.getByRole('button', { name: 'Add line of enquiry' }));
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await colleague.getByRole('link', { name: question }).waitFor();

  await press(page, page.getByRole('link', { name: 'Attach evidence, requests or statements' }));
  await tabTo(page, page.getByLabel('Words to look for'));
  await page.keyboard.type('night');
  // What is in the way of the Tab key goes away once the words were looked for.
  await page.getByRole('heading', { level: 2, name: 'Evidence' }).locator('~ p').first().filter({ hasText: /^\d+ found$/ }).waitFor();
  await press(page, page.getByRole('button', { name: /^Attach “.*night/i }).first());
  await page.getByText('Attached', { exact: true }).first().waitFor();
  await colleague.getByRole('listitem').filter({ hasText: question }).getByText('1 piece of evidence · 0 statements').waitFor();
  await page.getByLabel('Words to look for').fill('weekends');
  const statements = page.getByRole('heading', { level: 2, name: 'Statements' }).locator('~ ul').getByRole('listitem');
  await statements.filter({ hasText: 'At weekends nobody in the hub' }).getByRole('button', { name: /^Attach/ }).click();
  await statements.filter({ hasText: 'At weekends nobody in the hub' }).getByText('Attached', { exact: true }).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByText('No evidence is attached from').waitFor();
  await page.getByRole('link', { name: /At weekends nobody in the hub/ }).waitFor();
  await page.getByRole('link', { name: 'Close', exact: true }).click();
  await page.getByLabel('What did you find?').fill('The out-of-hours team, when it is reached.');
  await page.getByRole('button', { name: 'Close the line of enquiry' }).click();
  await page.getByText('The line of enquiry is closed').waitFor();
  expect(await page.getByRole('link', { name: 'Attach evidence, requests or statements' }).count()).toBe(0);
  await colleague.getByRole('listitem').filter({ hasText: question }).getByText('The out-of-hours team').waitFor();
});

test('two who change one line at once lose nothing: the second chooses', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [line] = await journey.app().sql<{ id: string }>('SELECT id FROM line_of_enquiry WHERE inspection_id = $1 AND closed_at IS NULL ORDER BY position LIMIT 1', [northmere]);
  const { page } = await journey.open('lead-inspector', paths.editLine(northmere, line?.id ?? ''));
  await page.getByLabel('What do you want to find out?').fill('My question?');
  await journey.app().features.lines.service.revise(await viewerOf(journey, 'cqc-inspector'), { lineId: line?.id, expectedVersion: 1, question: 'Their question?', reason: 'Theirs' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'A colleague changed it first' }).waitFor();
  expect(await page.getByRole('table').innerText()).toMatch(/Their question\?[^]*My question\?/);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await page.getByRole('heading', { level: 1, name: 'My question?' }).waitFor();
});

test('the order of lines is theirs to choose by keyboard, and a piece is attached from its own page', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.lines(northmere));
  const questions = page.getByRole('main').getByRole('heading', { level: 3 });
  await questions.first().waitFor();
  const [first = '', second = ''] = await questions.allInnerTexts();
  await press(page, page.getByRole('button', { name: `Move down “${first}”` }));
  await page.locator('ol.ji-lines > li').first().getByRole('link', { name: second }).waitFor();

  await page.goto(paths.evidenceOf(northmere, { status: 'SUBMITTED' }));
  await page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link').first().click();
  const choice = page.getByLabel('Attach it to');
  await choice.selectOption({ label: second });
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: second }).waitFor();
  await page.getByRole('button', { name: /^Detach from/ }).first().click();
  await choice.locator('option', { hasText: second }).waitFor({ state: 'attached' });
});

test('agencies are told that lines are the inspectors’, and see none of them', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('health-contributor', paths.lines(northmere));
  await page.getByText('Lines of enquiry are for the inspectors').waitFor();
  expect(await page.getByRole('navigation', { name: 'This inspection' }).getByText('Lines of enquiry').count()).toBe(0);
});

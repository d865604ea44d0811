import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { viewerOf } from './steps/behind-the-page.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney();
const answers = ['What did we know?', 'What did we do?', 'What was it like for this child, as we saw it?'] as const;

const caseOf = async (reference: string): Promise<string> => {
  const [row] = await journey.app().sql<{ id: string }>('SELECT id FROM tracked_case WHERE reference = $1', [reference]);
  if (!row) throw new Error(`the demo tracks nobody called ${reference}`);
  return row.id;
};
const writeView = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('link', { name: 'Write your view' }).click();
  for (const label of answers) await page.getByLabel(label).fill(words);
};

test('two agencies write apart, the views open to both at once, a contradiction is marked and resolved, and one page is signed', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const lead = (await journey.open('lead-inspector', paths.cases(northmere))).page;
  await press(lead, lead.getByRole('link', { name: 'Track another child' }));
  await tabTo(lead, lead.getByLabel('Which child?'));
  await lead.keyboard.type('ch-21');
  for (const name of ['Northmere Police', 'Northmere Integrated Care Board']) await lead.getByRole('checkbox', { name, exact: true }).check();
  await lead.getByRole('group', { name: 'Which criteria does it speak to?' }).getByRole('checkbox').first().check();
  await press(lead, lead.getByRole('button', { name: 'Ask for their views' }));
  await lead.getByRole('heading', { level: 1, name: /CH-21/ }).waitFor();
  const caseId = await caseOf('CH-21');

  const police = (await journey.open('police-hub', paths.case(northmere, caseId))).page;
  const health = (await journey.open('health-contributor', paths.case(northmere, caseId))).page;
  await police.getByText('Your draft is read by your agency alone').waitFor();
  await writeView(police, 'Police words: we told health.');
  await police.getByText(/^Kept on this device/).waitFor();
  await police.reload();
  expect(await police.getByLabel(answers[0]).inputValue()).toBe('Police words: we told health.');
  await police.getByRole('button', { name: 'Give in our view' }).click();
  await police.getByText('Your agency’s view is in').waitFor();

  await lead.getByText('Police words: we told health.').first().waitFor();
  const theirs = health.getByRole('region', { name: 'View of Northmere Police' });
  await theirs.getByText('In', { exact: true }).waitFor();
  expect(await health.locator('body').innerText()).not.toContain('Police words');

  await writeView(health, 'Health words: nobody told us. Ring 07700 900123.');
  await health.getByRole('button', { name: 'Give in our view' }).click();
  await health.getByRole('alert').getByRole('link', { name: /looks like a phone number/ }).first().waitFor();
  expect(await barriersOn(health)).toEqual([]);
  for (const label of answers) await health.getByLabel(label).fill('Health words: nobody told us.');
  await health.getByRole('button', { name: 'Give in our view' }).click();
  await health.getByText('Police words: we told health.').first().waitFor();
  await police.getByText('Health words: nobody told us.').first().waitFor();
  expect(await barriersOn(police)).toEqual([]);

  await health.getByRole('link', { name: 'Mark a contradiction' }).click();
  await health.getByLabel('Whose view?').first().selectOption({ label: 'Northmere Police' });
  await health.getByLabel('Whose view?').nth(1).selectOption({ label: 'Northmere Integrated Care Board' });
  await health.getByLabel('What does it say?').first().fill('Not said by anybody');
  await health.getByLabel('What does it say?').nth(1).fill('nobody told us');
  await health.getByLabel('Why can both not be so?').fill('Told, or not told.');
  await health.getByRole('button', { name: 'Mark the contradiction' }).click();
  await health.getByRole('alert').getByRole('link', { name: /This passage is not in that agency’s view/ }).waitFor();
  await health.getByLabel('What does it say?').first().fill('we told health');
  await health.getByRole('button', { name: 'Mark the contradiction' }).click();
  await lead.getByRole('heading', { name: 'Told, or not told.' }).waitFor();
  await lead.getByText('Resolve it').click();
  await lead.getByLabel('What did you find?').fill('The letter was never sent.');
  await lead.getByRole('button', { name: 'Resolve', exact: true }).click();
  await health.getByText('The letter was never sent.').waitFor();

  for (const question of ['What was it like for this child?', 'What difference did we make?', 'What do we change?']) {
    const answer = police.getByRole('region', { name: question });
    await answer.getByRole('button', { name: /^Write/ }).click();
    await answer.getByRole('textbox').fill(`Together: ${question}`);
    await answer.getByRole('button', { name: 'Save' }).click();
    await health.getByText(`Together: ${question}`).waitFor();
  }
  for (const page of [police, health]) await page.getByRole('button', { name: 'Sign for your agency' }).click();
  await lead.getByText('Signed by all').waitFor();
  expect(await barriersOn(lead)).toEqual([]);
});

test('a change after a sign-off says whose it undid, and two who write one answer lose neither version', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const caseId = await caseOf('CH-07');
  const { page } = await journey.open('schools-dsl', paths.case(northmere, caseId));
  const answer = page.getByRole('region', { name: 'What do we change?' });
  await answer.getByRole('button', { name: /^Change/ }).click();
  await answer.getByText('Saving a change undoes the sign-offs').waitFor();
  await answer.getByRole('textbox').fill('Mine: we ask sooner.');
  await journey.app().features.cases.service.saveAnswer(await viewerOf(journey, 'ofsted-education'), { caseId, question: 'CHANGE', expectedVersion: 2, text: 'Theirs: we ask twice.' });
  await answer.getByText('Tomasz Wilk saved another version while you write').waitFor();
  await answer.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Somebody saved another version first' }).waitFor();
  expect(await page.getByRole('table').innerText()).toMatch(/Theirs: we ask twice\.[^]*Mine: we ask sooner\./);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await answer.getByText('Mine: we ask sooner.').waitFor();
  expect(await page.getByText(/Tomasz Wilk changed the page on .* and so undid the sign-off of/).count()).toBe(2);
});

test('a case with a wrong agency is corrected, and one of the wrong child withdrawn and begun anew; everybody concerned is told at once', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const caseId = await caseOf('CH-11');
  const council = (await journey.open('council-hub', paths.case(northmere, caseId))).page;
  await council.getByRole('link', { name: 'Write your view' }).waitFor();
  const lead = (await journey.open('lead-inspector', paths.case(northmere, caseId))).page;
  await press(lead, lead.getByRole('link', { name: 'Correct the agencies or criteria' }));
  await lead.getByRole('checkbox', { name: 'Northmere Council', exact: true }).uncheck();
  await lead.getByText('Northmere Council will be told, and keeps what it wrote').waitFor();
  await lead.getByRole('button', { name: 'Save the correction' }).click();
  await lead.getByRole('alert').getByRole('link', { name: 'Enter why an agency is taken out' }).waitFor();
  expect(await barriersOn(lead)).toEqual([]);
  await lead.getByLabel('Why is an agency taken out?').fill('The council never met this child.');
  await lead.getByRole('button', { name: 'Save the correction' }).click();
  await council.getByText('Your agency was taken out of this case.').waitFor();
  await council.getByText('The council never met this child.').waitFor();
  expect([await council.getByRole('link', { name: 'Write your view' }).count(), await barriersOn(council)]).toEqual([0, []]);

  const opened = await caseOf('CH-04');
  const schools = (await journey.open('schools-dsl', paths.case(northmere, opened))).page;
  await schools.getByRole('link', { name: 'Add to your view' }).waitFor();
  await lead.goto(paths.withdrawCase(northmere, opened));
  await lead.getByLabel('Why do you withdraw it?').fill('It is another child.');
  await press(lead, lead.getByRole('button', { name: 'Withdraw the case' }));
  await schools.getByText('It is another child.').waitFor();
  await schools.getByText('CH-04 came without having eaten').waitFor();
  expect([await schools.getByRole('link', { name: 'Add to your view' }).count(), await barriersOn(schools)]).toEqual([0, []]);
  await press(lead, lead.getByRole('link', { name: 'Track a child with the same agencies and criteria' }));
  await lead.getByLabel('Which child?').fill('CH-41');
  expect(await lead.getByRole('checkbox', { checked: true }).count()).toBe(5);
  await lead.getByRole('button', { name: 'Ask for their views' }).click();
  await lead.getByRole('heading', { level: 1, name: /CH-41/ }).waitFor();
});

test('the lead opens views early with a reason; a draft stays its agency’s; others know of nothing', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const caseId = await caseOf('CH-11');
  const health = (await journey.open('health-contributor', paths.case(northmere, caseId))).page;
  await health.getByText('The health visitor knew of two of the three incidents.').waitFor();
  const late = (await journey.open('health-contributor', paths.writeCaseView(northmere, caseId))).page;
  await late.getByLabel('What did we do?').fill('Typed as the views were opened.');
  const lead = (await journey.open('lead-inspector', paths.case(northmere, caseId))).page;
  await lead.getByRole('link', { name: 'Open the views before all are in' }).click();
  await lead.getByLabel('Why do you open them now?').fill('Fieldwork has ended.');
  await lead.getByRole('button', { name: 'Open the views' }).click();
  await health.getByText('Fieldwork has ended.').waitFor();
  await late.getByRole('heading', { name: 'What you typed and did not save' }).waitFor();
  await late.getByText('Typed as the views were opened.').waitFor();
  await health.getByText('CH-11 spent the weekend with a neighbour').waitFor();
  expect(await lead.locator('body').innerText()).not.toContain('The health visitor knew of two');

  const { page } = await journey.open('board-member', paths.cases(northmere));
  await page.getByText('Case tracking is for the inspectors and the agencies').waitFor();
  expect(await page.getByRole('navigation', { name: 'This inspection' }).getByText('Case tracking').count()).toBe(0);
});

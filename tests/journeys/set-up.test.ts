import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setUpJourney } from '../support/journey-app.ts';
import { answerEverything, type Plan } from './steps/setting-up.ts';
import { movePhase } from './steps/phases.ts';

const journey = setUpJourney();

/** Unannounced, and with one inspector too few to notify anyone. */
const plan: Plan = {
  areaName: 'Westmarsh', title: 'Westmarsh: front door', kind: 'Front door', framework: 'Sector proposal: front door of every agency', unannounced: true,
  agencies: ['Northmere Council', 'Northmere Police'], inspectorates: ['Care Quality Commission (CQC)'],
  team: { 'Judith Marlow': 'Agency coordinator', 'Imran Sheikh': 'Contributor' },
};

test('an unannounced inspection stays hidden from the agencies until its lead has met the conditions and notified them', async () => {
  const [marian, judith] = await Promise.all([journey.visit('lead-inspector'), journey.open('council-coordinator', '/inspections')]);
  await answerEverything(marian.page, plan);
  await marian.page.getByRole('button', { name: 'Set up the inspection' }).click();
  await marian.page.getByText('The inspection is set up. You lead it.').waitFor();
  const address = new URL(marian.page.url()).pathname;

  await condition(marian.page, 'The team has at least two inspectors').getByText('Not yet').waitFor();
  for (const met of ['At least one agency takes part', 'Every agency has someone who can contribute', 'An inspectorate leads every criterion']) await condition(marian.page, met).getByText('Done').waitFor();
  expect(await marian.page.getByRole('link', { name: 'Notify the agencies' }).count()).toBe(0);

  await judith.page.reload();
  await judith.page.getByRole('link', { name: /^Northmere/ }).first().waitFor();
  expect(await judith.page.getByText('Westmarsh').count()).toBe(0);
  await judith.page.goto(address);
  await judith.page.getByRole('heading', { level: 1, name: 'Inspection not found' }).waitFor();

  await addToTheTeam(marian.page, address, { agency: 'Care Quality Commission (CQC)', person: /^Priya Nambiar/, role: 'Team inspector' });
  await movePhase(marian.page, address.split('/').at(-1) ?? '', 'Notify the agencies');
  await marian.page.getByText('The inspection is now in notified').waitFor();

  await judith.page.goto('/inspections');
  await judith.page.getByRole('link', { name: plan.title }).click();
  await judith.page.getByText('You can add evidence when the lead inspector opens the inspection for it.').waitFor();
});

const condition = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

async function addToTheTeam(page: Page, address: string, { agency, person, role }: { readonly agency: string; readonly person: RegExp; readonly role: string }): Promise<void> {
  await page.goto(`${address}/team`);
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Agency').selectOption(agency);
  const people = page.getByLabel('Person');
  const name = (await people.locator('option').allInnerTexts()).find((option) => person.test(option)) ?? '';
  await people.selectOption(name);
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Add to the team' }).click();
  await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
}

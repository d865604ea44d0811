import type { Page } from 'playwright-core';

export interface Plan {
  readonly areaName: string;
  readonly title: string;
  readonly kind: string;
  readonly framework: string;
  readonly unannounced: boolean;
  readonly agencies: readonly string[];
  readonly inspectorates: readonly string[];
  /** Name of the person and their role. */
  readonly team: Readonly<Record<string, string>>;
}

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();
const arriveAt = (page: Page, heading: string): Promise<void> => page.getByRole('heading', { level: 1, name: heading }).waitFor();

export async function sayWhatIsInspected(page: Page, { areaName, title, kind, framework, unannounced }: Plan): Promise<void> {
  await arriveAt(page, 'What is inspected');
  await page.getByLabel('Local area').fill(areaName);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByRole('radio', { name: framework, exact: true }).check();
  await page.getByRole('group', { name: 'Is it unannounced?' }).getByRole('radio', { name: unannounced ? 'Yes' : 'No' }).check();
  await goOn(page);
}

export async function chooseWhoTakesPart(page: Page, { agencies, inspectorates }: Plan): Promise<void> {
  await arriveAt(page, 'Who takes part');
  for (const name of [...agencies, ...inspectorates]) await page.getByRole('checkbox', { name, exact: true }).check();
  await goOn(page);
}

export async function chooseTheTeam(page: Page, { team }: Plan): Promise<void> {
  await arriveAt(page, 'Who is on the team');
  for (const [name, role] of Object.entries(team)) await page.getByLabel(name, { exact: true }).selectOption(role);
  await goOn(page);
}

/** The own inspectorate leads all criteria. */
export async function leadEveryCriterion(page: Page): Promise<void> {
  await arriveAt(page, 'Who leads each criterion');
  await page.getByRole('button', { name: /leads all that are left/ }).click();
  await goOn(page);
}

/** Up to the page on which all answers stand. */
export async function answerEverything(page: Page, plan: Plan): Promise<void> {
  await page.goto('/inspections/new');
  await sayWhatIsInspected(page, plan);
  await chooseWhoTakesPart(page, plan);
  await chooseTheTeam(page, plan);
  await leadEveryCriterion(page);
  await arriveAt(page, 'Check your answers');
}

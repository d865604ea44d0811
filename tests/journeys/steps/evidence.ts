import type { Locator, Page } from 'playwright-core';
import { evidenceVisibilityLabels, type EvidenceVisibility } from '@joint/shared';
import { paths } from '../../../client/src/paths.ts';

export interface Told {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly criteria: readonly string[];
  /** Day, month, year. */
  readonly day: readonly [string, string, string];
  readonly visibility?: EvidenceVisibility;
}

export const anObservation: Told = {
  kind: 'Observation', title: 'Nurses wait for the hub’s answer', criteria: ['Each agency’s own front door'], day: ['4', '11', '2026'],
  body: 'On two of three shifts the nurse on duty waited more than a day to hear what had been decided about a child.',
};

export async function fillDay(page: Page, question: string, [day, month, year]: Told['day']): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

export async function fillEvidence(page: Page, { kind, title, body, criteria, day, visibility }: Told): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByLabel('What is it?').fill(title);
  await page.getByLabel('What does it show?').fill(body);
  for (const name of criteria) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('radio', { name: 'A single day' }).check();
  await fillDay(page, 'Which day?', day);
  if (visibility) await page.getByRole('radio', { name: evidenceVisibilityLabels[visibility] }).check();
}

export const submit = (page: Page): Promise<void> => page.getByRole('button', { name: 'Submit', exact: true }).click();
export const wasSubmitted = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: 'Evidence submitted' }).waitFor();

/** From the list to the page that says who sees it now. */
export async function addEvidence(page: Page, inspectionId: string, told: Told): Promise<void> {
  await page.goto(paths.addEvidence(inspectionId));
  await fillEvidence(page, told);
  await submit(page);
  await wasSubmitted(page);
}

/** A piece in any list of evidence, by its title. */
export const card = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

/** Follows the card's title to the piece itself. */
export async function openPiece(page: Page, inspectionId: string, title: string): Promise<void> {
  await page.goto(paths.evidenceList(inspectionId));
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function changeTitle(page: Page, to: string): Promise<void> {
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('What is it?').fill(to);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Changes saved on the server').waitFor();
}

export async function withdraw(page: Page, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Withdraw' }).click();
  await page.getByLabel(/why/i).fill(reason);
  await page.getByRole('button', { name: /Withdraw/ }).click();
  await page.getByText('no longer counts as evidence').waitFor();
}

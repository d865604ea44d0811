import type { Page } from 'playwright-core';
import { paths } from '../../../client/src/paths.ts';

/** From the overview, over the page that says what changes, by the words of the button: "Send for factual accuracy check". */
export async function movePhase(page: Page, inspectionId: string, label: string): Promise<void> {
  await page.goto(paths.inspection(inspectionId));
  await page.getByRole('link', { name: label }).click();
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
  await page.getByRole('button', { name: label }).click();
  await page.getByText('The inspection is now in').waitFor();
}

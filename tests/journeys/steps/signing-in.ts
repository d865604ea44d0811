import type { Page } from 'playwright-core';
import { demoPassword } from '../../../server/src/features/auth/demo-accounts.ts';
import { personOf } from '../../support/journey-app.ts';

/** With the form, as anyone would outside the demo. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email address').fill(personOf(who).email);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor();
}

/** With one press, as the demo offers. */
export async function signInFromTheList(page: Page, who: string): Promise<void> {
  await page.goto('/');
  const button = page.getByRole('button', { name: `Sign in as ${personOf(who).name}` });
  if (!(await button.isVisible())) await page.getByText(/more people/).click();
  await button.click();
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor();
}

import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { setUpJourney } from '../support/journey-app.ts';

const journey = setUpJourney();

test('signing out everywhere closes the other browser, which comes back to where it was and to what was typed', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [office, ward] = await Promise.all([journey.open('health-contributor', paths.account()), journey.open('health-contributor', paths.addEvidence(northmere))]);
  ward.allow(/401|UNAUTHENTICATED/);
  await ward.page.getByLabel('What is it?').fill('Half a thought about the night shift');
  await ward.page.getByText('Kept on this device').first().waitFor();

  await office.page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await office.page.getByText('You have signed out').waitFor();

  await ward.page.getByText('Your session has ended').waitFor();
  await ward.page.getByText('you signed out in another window').waitFor();
  await ward.page.getByRole('button', { name: 'Sign in as Amara Lindqvist' }).click();
  await ward.page.getByRole('heading', { level: 1, name: 'Add evidence' }).waitFor();
  expect(new URL(ward.page.url()).pathname).toBe(paths.addEvidence(northmere));
  expect(await ward.page.getByLabel('What is it?').inputValue()).toBe('Half a thought about the night shift');
});

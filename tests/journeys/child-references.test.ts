import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney({});

test('an agency keeps references, a colleague sees them at once, and they are put into the text where the caret stands', async () => {
  const scene = await aScene(journey.app());
  const { police, policeColleague } = scene.people;
  const [pia, paul] = await Promise.all([journey.open(police, paths.evidenceList(scene.id)), journey.open(policeColleague, paths.addEvidence(scene.id))]);
  await pia.page.getByRole('link', { name: 'Child references' }).click();
  await pia.page.getByText('No references yet').waitFor();
  expect(await pia.page.getByLabel('Number', { exact: true }).inputValue()).toBe('1');
  await pia.page.getByLabel('Number', { exact: true }).fill('4');
  await pia.page.getByLabel('Note (optional)').fill('NHS 943 476 5919');
  await pia.page.getByRole('button', { name: 'Add reference' }).click();
  await pia.page.getByRole('group', { name: 'There is a problem' }).getByText('This looks like an NHS number: the note must not say who the child is').waitFor();
  await pia.page.getByLabel('Note (optional)').fill('Blue folder');
  await pia.page.getByRole('button', { name: 'Add reference' }).click();
  await pia.page.getByText('Blue folder', { exact: true }).waitFor();
  expect(await pia.page.getByLabel('Number', { exact: true }).inputValue()).toBe('5');
  expect(await barriersOn(pia.page)).toEqual([]);

  const text = paul.page.getByLabel('What does it show?');
  await text.fill('We saw at home.');
  await text.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(6, 6));
  await paul.page.getByText('Child references of your agency').click();
  await paul.page.getByRole('button', { name: 'Add CH-04 to the text' }).click();
  expect(await text.inputValue()).toBe('We saw CH-04 at home.');
  await paul.page.waitForTimeout(100);
  await paul.page.keyboard.type(', alone,');
  expect(await text.inputValue()).toBe('We saw CH-04, alone, at home.');
  expect(await barriersOn(paul.page)).toEqual([]);

  await pia.page.getByRole('button', { name: 'Change note CH-04' }).click();
  await pia.page.getByLabel('Note (optional)').fill('Red folder');
  await pia.page.getByRole('button', { name: 'Save note' }).click();
  await paul.page.getByText(', Red folder').waitFor();
  await pia.page.getByRole('button', { name: 'Remove CH-04' }).click();
  await pia.page.getByRole('button', { name: 'Remove it' }).click();
  await pia.page.getByText('No references yet').waitFor();
});

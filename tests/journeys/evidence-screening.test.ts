import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { fillEvidence, submit, wasSubmitted } from './steps/evidence.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney({});

test('a police officer is asked about what looks like an NHS number before it is saved, changes one, and says why the other may stay', async () => {
  const scene = await aScene(journey.app());
  const { page } = await journey.open(scene.people.police, paths.addEvidence(scene.id));
  const words = 'The call log has 943 476 5919 for the child and 450 557 7104 for the form.';
  await fillEvidence(page, { kind: 'Observation', title: 'Numbers in the call log', body: words, criteria: [scene.criteria[0]?.title ?? ''], day: ['4', '11', '2026'] });
  await submit(page);
  await page.getByRole('heading', { level: 1, name: 'Check before you save' }).waitFor();
  await page.getByRole('heading', { name: '2 places look like an NHS number, in “What does it show?”' }).waitFor();
  expect(await page.locator('mark').allInnerTexts()).toEqual(['943 476 5919', '450 557 7104']);
  expect(await journey.app().sql('SELECT 1 FROM evidence')).toEqual([]);

  await page.getByRole('button', { name: 'Save all the same' }).click();
  const summary = page.getByRole('group', { name: 'There is a problem' });
  await summary.getByRole('link', { name: /2 places look like an NHS number: say why/ }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('radio');
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Go back and change it' }).click();
  const text = page.getByLabel('What does it show?');
  expect(await text.inputValue()).toBe(words);
  await text.fill(words.replace('943 476 5919', 'CH-04'));
  await submit(page);
  await page.getByRole('heading', { name: 'This looks like an NHS number, in “What does it show?”' }).waitFor();
  await page.getByRole('radio', { name: 'It is not what it looks like' }).check();
  await page.getByRole('button', { name: 'Save all the same' }).click();
  await wasSubmitted(page);
  const [event] = await journey.app().sql<{ payload: object }>(`SELECT payload FROM inspection_event WHERE type = 'evidence.submitted'`);
  expect(event?.payload).toMatchObject({ screened: [{ field: 'BODY', kind: 'NHS_NUMBER', count: 1, reason: 'NOT_WHAT_IT_LOOKS_LIKE' }] });
});

test('a small number in data for everyone is asked about on a phone, and the question survives a reload of the form', async () => {
  const scene = await aScene(journey.app());
  const { page } = await journey.open(scene.people.health, paths.addEvidence(scene.id), { viewport: { width: 375, height: 740 } });
  await fillEvidence(page, { kind: 'Data', title: 'Waiting at night', body: 'Of 40 referrals 3 children waited.', criteria: [scene.criteria[0]?.title ?? ''], day: ['4', '11', '2026'], visibility: 'ALL_AGENCIES' });
  await submit(page);
  await page.getByRole('heading', { name: 'This looks like a small number of people, in “What does it show?”' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.reload();
  expect(await page.getByLabel('What does it show?').inputValue()).toBe('Of 40 referrals 3 children waited.');
  await submit(page);
  await page.getByRole('radio', { name: 'Nobody can be recognised by it' }).check();
  await page.getByRole('button', { name: 'Save all the same' }).click();
  await wasSubmitted(page);
});

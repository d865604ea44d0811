import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { anOpenedCase } from '../support/factories/case.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press } from './steps/keyboard.ts';
import { barriersOn, overflowOf } from './steps/looking.ts';

const journey = setUpJourney({});

test('an answer of the joint page is changed, and its versions are read and compared by word; of a view, another agency reads the version that was opened', async () => {
  const scene = await aScene(journey.app());
  const { police, health } = scene.people;
  const { service } = journey.app().features.cases;
  const caseId = await anOpenedCase(journey.app(), scene);
  await service.saveAnswer(police.viewer, { caseId, question: 'LIVED', expectedVersion: 1, text: 'CH-04 was hungry for some weeks.' });
  const { page } = await journey.open(police, paths.case(scene.id, caseId));
  const answer = page.getByRole('region', { name: 'What was it like for this child?' });
  await press(page, answer.getByRole('link', { name: /^Earlier versions/ }));
  await page.getByText('There is one version that you can read').waitFor();
  await service.saveAnswer(health.viewer, { caseId, question: 'LIVED', expectedVersion: 2, text: 'CH-04 was hungry for four months.' });
  await press(page, page.getByRole('link', { name: /^Compare with version 2/ }));
  await page.getByRole('heading', { level: 1, name: /^Versions 2 and 3 of the answer to/ }).waitFor();
  expect([await page.locator('.ji-diff del').first().innerText(), await barriersOn(page)]).toEqual([expect.stringContaining('some'), []]);
  await page.setViewportSize({ width: 375, height: 740 });
  expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
  await press(page, page.getByRole('link', { name: 'All versions' }));
  await press(page, page.getByRole('link', { name: 'Read version 2' }));
  await page.getByText('CH-04 was hungry for some weeks.').waitFor();

  const theirs = (await journey.open(health, paths.case(scene.id, caseId))).page;
  await theirs.getByRole('region', { name: /^View of/ }).filter({ hasText: `${police.id} knew` }).getByRole('link', { name: /^Earlier versions/ }).click();
  await theirs.getByText('There is one version that you can read').waitFor();
  expect(await barriersOn(theirs)).toEqual([]);
});

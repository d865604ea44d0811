import { expect, test } from '@jest/globals';
import { evidenceVisibilityLabels } from '@joint/shared';
import { paths } from '../../client/src/paths.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { card } from './steps/evidence.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney({});
const restricted = evidenceVisibilityLabels.OWN_AGENCY_AND_INSPECTORS;

test('each choice of readers says whom it means, by name, observers and the board that is to come included', async () => {
  const scene = await aScene(journey.app());
  const { page } = await journey.open(scene.people.police, paths.addEvidence(scene.id));
  await page.getByText(/8 people: .* and 1 observer\. From the phase Factual accuracy check on also 1 board member\./).waitFor();
  await page.getByText('Who that is: 8 people by name').click();
  await page.getByText('Ola Observer, observer').waitFor();
  await page.getByText('Bo Board, board member').waitFor();
  await page.getByText('Lena Lead, lead inspector').locator('visible=true').waitFor();
  expect(await barriersOn(page)).toEqual([]);
});

test('narrowing is asked before it is saved, with who loses it and where it is cited, and takes it from open screens within a second', async () => {
  const scene = await aScene(journey.app(), { phase: 'FACTUAL_ACCURACY' });
  const { lead, police, health, board } = scene.people;
  const { features, sql } = journey.app();
  const { id } = await anEvidence(journey.app(), scene, police, { title: 'Calls at night' });
  const [section] = await features.narrative.service.sections(await features.inspections.service.access(lead.viewer, scene.id));
  await features.narrative.service.compose(lead.viewer, { sectionId: section?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'Calls at night are answered.', cites: [{ evidenceId: id, stance: 'SUPPORTS' }] }] });

  const [pia, hana, bo] = await Promise.all([journey.open(police, paths.editEvidence(scene.id, id)), journey.open(health, paths.evidenceList(scene.id)), journey.open(board, paths.evidence(scene.id, id))]);
  await card(hana.page, 'Calls at night').waitFor();
  await bo.page.getByRole('heading', { level: 1, name: 'Calls at night' }).waitFor();

  await pia.page.getByLabel('What does it show?').fill('Forty calls were lost, counted again.');
  await pia.page.getByRole('radio', { name: restricted }).check();
  await pia.page.getByRole('button', { name: 'Save changes' }).click();
  await pia.page.getByRole('heading', { level: 1, name: 'Check before you save' }).waitFor();
  for (const name of ['Hana Health', 'Bo Board, board member', 'Ola Observer, observer']) await pia.page.getByText(name).waitFor();
  await pia.page.getByText('1 statement cites it').waitFor();
  await pia.page.getByRole('link', { name: 'Calls at night are answered.' }).waitFor();
  expect(await barriersOn(pia.page)).toEqual([]);
  expect(await sql('SELECT visibility FROM evidence WHERE id = $1', [id])).toEqual([{ visibility: 'ALL_AGENCIES' }]);

  await pia.page.getByRole('button', { name: 'Go back and change it' }).click();
  expect(await pia.page.getByLabel('What does it show?').inputValue()).toBe('Forty calls were lost, counted again.');
  expect(await pia.page.getByRole('radio', { name: restricted }).isChecked()).toBe(true);
  await pia.page.getByRole('button', { name: 'Save changes' }).click();
  await pia.page.getByRole('button', { name: 'Save all the same' }).click();
  await pia.page.getByText('Changes saved on the server').waitFor();
  await Promise.all([
    bo.page.getByRole('heading', { level: 1, name: 'You can no longer see this evidence' }).waitFor({ timeout: 5_000 }),
    card(hana.page, 'Calls at night').waitFor({ state: 'detached', timeout: 5_000 }),
  ]);
});

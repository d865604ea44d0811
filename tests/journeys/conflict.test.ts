import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { aScene } from '../support/factories/inspection.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn } from './steps/looking.ts';
import { movePhase } from './steps/phases.ts';
import { textOf } from './steps/narrative.ts';

const journey = setUpJourney({});

test('two people of one agency change one piece: both versions are shown, and neither is lost', async () => {
  const scene = await aScene(journey.app());
  const { police, policeColleague } = scene.people;
  const piece = await anEvidence(journey.app(), scene, police);
  const address = paths.editEvidence(scene.id, piece.id);
  const [pia, paul] = await Promise.all([journey.open(police, address), journey.open(policeColleague, address)]);

  await paul.page.getByLabel('What is it?').fill('Paul’s title');
  await pia.page.getByLabel('What is it?').fill('Pia’s title');
  await pia.page.getByLabel('What does it show?').fill('Pia counted again: fifty referrals waited.');
  await pia.page.getByRole('button', { name: 'Save changes' }).click();
  await pia.page.getByText('Changes saved on the server').waitFor();

  await paul.page.getByText(/Changed by Pia Police at/).waitFor();
  await paul.page.getByRole('button', { name: 'Save changes' }).click();
  await paul.page.getByRole('heading', { level: 1, name: 'Someone changed it first' }).waitFor();
  const title = paul.page.getByRole('region', { name: 'Title' });
  for (const version of ['Paul’s title', 'Pia’s title']) await title.getByText(version).waitFor();
  await paul.page.getByText('Pia counted again: fifty referrals waited.').waitFor();
  await paul.page.getByText('Only they changed this.').waitFor();

  expect(await barriersOn(paul.page)).toEqual([]);
  await title.getByRole('radio', { name: 'Keep mine' }).check();
  await paul.page.getByRole('button', { name: 'Save this version' }).click();
  await paul.page.getByRole('heading', { level: 1, name: 'Paul’s title' }).waitFor();
  await paul.page.getByText('Pia counted again: fifty referrals waited.').waitFor();
  await pia.page.getByRole('heading', { level: 1, name: 'Paul’s title' }).waitFor();
});

test('when the lead closes the inspection for changes, everyone who is in the middle of one is told, and keeps what they wrote', async () => {
  const scene = await aScene(journey.app(), { phase: 'FACTUAL_ACCURACY' });
  const { lead, inspector, health } = scene.people;
  const [section] = scene.criteria;
  const [lena, ian, hana] = await Promise.all([
    journey.open(lead, paths.movePhase(scene.id, 'SIGN_OFF')), journey.open(inspector, paths.narrative(scene.id)), journey.open(health, paths.addEvidence(scene.id)),
  ]);
  await lena.page.getByRole('heading', { level: 1, name: 'Send for sign-off' }).waitFor();
  await textOf(ian.page, section?.title ?? '').waitFor();
  await hana.page.getByLabel('What is it?').fill('Half a thought');

  const otherTab = await lena.context.newPage();
  await movePhase(otherTab, scene.id, 'Send for sign-off');

  await lena.page.getByRole('heading', { level: 1, name: 'The inspection is in sign-off' }).waitFor();
  await lena.page.getByText('Somebody may have moved it already').waitFor();
  await ian.page.getByText('You can read this text and not change it: the inspection is in the phase Sign-off').waitFor();
  await hana.page.getByText('You cannot add or change evidence now: this inspection is in the phase Sign-off').waitFor();
  expect(await hana.page.getByLabel('What is it?').inputValue()).toBe('Half a thought');
  for (const { page } of [lena, ian, hana]) expect(await barriersOn(page)).toEqual([]);
});

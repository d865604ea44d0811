import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney({});

test('an inspector compares two versions of a piece, a third comes in while she looks, and the draft stays the agency’s', async () => {
  const scene = await aScene(journey.app());
  const { lead, police, policeColleague } = scene.people;
  const { service } = journey.app().features.evidence;
  const { id } = await anEvidence(journey.app(), scene, police, { submit: false, title: 'Night calls', body: 'Only for us.' });
  const save = (version: number, wanted: Parameters<typeof aContribution>[1]) => {
    const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, wanted);
    return service.revise((version % 2 ? police : policeColleague).viewer, { ...content, evidenceId: id, expectedVersion: version });
  };
  await save(1, { title: 'Night calls', body: 'Forty referrals waited until morning.', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await save(2, { title: 'Night calls', body: 'Fifty referrals waited until morning, ten of them twice.' });

  const [lena, pia] = await Promise.all([journey.open(lead, paths.evidence(scene.id, id)), journey.open(police, paths.evidence(scene.id, id))]);
  await lena.page.getByRole('link', { name: 'See its history' }).click();
  await lena.page.getByRole('heading', { level: 1, name: 'History of “Night calls”' }).waitFor();
  await lena.page.getByText('1 version is not shown to you').waitFor();
  await lena.page.getByRole('heading', { name: 'Version 3: changed what it shows and who may see it' }).waitFor();
  expect(await barriersOn(lena.page)).toEqual([]);

  await save(3, { title: 'Night calls, counted again', body: 'Fifty referrals waited until morning.' });
  await lena.page.getByRole('heading', { name: 'Version 4: changed title and what it shows' }).waitFor();

  await lena.page.getByLabel('Compare version').selectOption({ value: '4' });
  await lena.page.getByLabel('With version').selectOption({ value: '2' });
  await lena.page.getByRole('button', { name: 'Compare' }).click();
  await lena.page.getByRole('heading', { level: 1, name: 'Version 2 and version 4 compared' }).waitFor();
  const text = lena.page.locator('.ji-diff').nth(1);
  expect(await text.locator('del').innerText()).toContain('Forty');
  expect(await text.locator('ins').innerText()).toContain('Fifty');
  expect(await text.locator('del').innerText()).toMatch(/taken out/);
  const table = lena.page.getByRole('table', { name: 'About it' });
  expect(await table.getByRole('row').filter({ hasText: 'Who may see it' }).count()).toBe(1);
  expect(await barriersOn(lena.page)).toEqual([]);

  await pia.page.getByRole('link', { name: 'See its history' }).click();
  await pia.page.getByRole('link', { name: 'Read version 1' }).click();
  await pia.page.getByText('Only for us.').waitFor();
  await lena.page.goto(`${paths.evidence(scene.id, id)}/history/1`);
  await lena.page.getByRole('heading', { level: 1, name: 'This version could not be loaded' }).waitFor();
  expect(await lena.page.getByText('Only for us.').count()).toBe(0);
});

test('a piece that was withdrawn says so where it is cited, and its record stays', async () => {
  const scene = await aScene(journey.app(), { phase: 'DRAFTING' });
  const { lead, police } = scene.people;
  const { features } = journey.app();
  const { id } = await anEvidence(journey.app(), scene, police, { title: 'Calls that were lost' });
  const [section] = await features.narrative.service.sections(await features.inspections.service.access(lead.viewer, scene.id));
  await features.narrative.service.compose(lead.viewer, { sectionId: section?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'Calls are answered.', cites: [{ evidenceId: id, stance: 'SUPPORTS' }] }] });
  const [lena, beside] = await Promise.all([journey.open(lead, paths.narrativeSection(scene.id, section?.id ?? '')), journey.open(lead, paths.report(scene.id))]);
  await lena.page.getByRole('img', { name: 'Citation 1: supports, Police, Calls that were lost' }).or(lena.page.getByRole('img', { name: /^Citation 1: supports/ })).first().waitFor();

  await features.evidence.service.withdraw(police.viewer, { evidenceId: id, expectedVersion: 1, reason: 'Counted twice' });
  await lena.page.getByRole('img', { name: /^Citation 1: supports, .*, withdrawn$/ }).waitFor();
  expect(await lena.page.locator('.ji-citation').first().innerText()).toContain('withdrawn');
  await lena.page.getByText('It cites evidence that was withdrawn').waitFor();
  await beside.page.getByText('Its evidence was withdrawn').waitFor();
  await beside.page.getByRole('button', { name: /Show the evidence/ }).click();
  await beside.page.getByText('Withdrawn', { exact: true }).waitFor();
  await beside.page.getByRole('link', { name: 'Calls that were lost' }).click();
  await beside.page.getByText('Counted twice').waitFor();
  expect(await barriersOn(lena.page)).toEqual([]);
});

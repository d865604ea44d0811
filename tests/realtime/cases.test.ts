import { expect, test } from '@jest/globals';
import { aCase, aMark, answerAll, giveIn } from '../support/factories/case.ts';
import { type Part } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

const toldTo = async (part: Part): Promise<string[]> => {
  const { app, scene, watchers } = watched;
  await pass(app, scene, [...watchers.values()]);
  return watchers.get(part)?.feed.filter(({ type }) => type.startsWith('case.')).map(({ type }) => type) ?? [];
};

test('another agency learns that a view is in and nothing before; the release reaches all of the case at once; nobody else is told one byte', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.cases;
  const { lead, police, health } = scene.people;
  const caseId = await aCase(app, scene);
  await service.saveView(police.viewer, { caseId, expectedVersion: 1, submit: false, knew: 'marker-draft', did: '', lived: '' });
  expect([await toldTo('health'), await toldTo('lead'), await toldTo('policeColleague')]).toEqual([['case.opened'], ['case.opened'], ['case.opened', 'case.view-drafted']]);
  await giveIn(app, police, caseId, { expectedVersion: 2, knew: 'marker-given' });
  await giveIn(app, police, caseId, { expectedVersion: 3, knew: 'marker-revised' });
  expect([await toldTo('health'), await toldTo('lead')]).toEqual([['case.opened', 'case.view-submitted'], ['case.opened', 'case.view-submitted', 'case.view-revised']]);

  await giveIn(app, health, caseId);
  const parties = ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator', 'health'] as const;
  for (const part of parties) expect([part, (await toldTo(part)).slice(-2)]).toEqual([part, ['case.view-submitted', 'case.released']]);
  await service.mark(lead.viewer, { ...aMark(scene, caseId), first: { agencyId: scene.agencies.police.id, quote: 'marker-revised' } });
  await answerAll(app, health, caseId);
  await service.sign(police.viewer, { caseId, expectedPageVersion: 4 });
  for (const part of parties) expect([part, (await toldTo(part)).slice(-5)]).toEqual([part, ['case.contradiction-marked', 'case.answer-saved', 'case.answer-saved', 'case.answer-saved', 'case.signed']]);

  for (const [part, { frames }] of watchers) {
    const wire = frames.join('');
    expect({ part, words: wire.includes('marker-'), id: wire.includes(caseId) }).toEqual({ part, words: false, id: (parties as readonly Part[]).includes(part) });
  }
});

test('a correction and a withdrawal reach all of the case at once; whoever was taken out is told so, and of what follows only the withdrawal', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.cases;
  const { lead, police, health } = scene.people;
  const { agencies, criteria } = scene;
  const caseId = await aCase(app, scene, { reference: 'CH-30', agencyIds: [agencies.police.id, agencies.health.id, agencies.council.id] });
  const wanted = { caseId, criterionIds: criteria.slice(0, 1).map(({ id }) => id), agencyIds: [agencies.police.id, agencies.health.id] };
  await service.correct(lead.viewer, { ...wanted, expectedVersion: 1, reason: 'marker-reason' });
  for (const user of [police, health]) await giveIn(app, user, caseId);
  await answerAll(app, health, caseId);
  await service.withdraw(lead.viewer, { caseId, expectedVersion: 2, reason: 'marker-withdrawn' });
  expect((await toldTo('councilCoordinator'))).toEqual(['case.opened', 'case.corrected', 'case.withdrawn']);
  expect((await toldTo('health')).slice(-6)).toEqual(['case.view-submitted', 'case.released', 'case.answer-saved', 'case.answer-saved', 'case.answer-saved', 'case.withdrawn']);
  for (const part of ['board', 'observer'] as const) expect([part, await toldTo(part)]).toEqual([part, []]);
  for (const { frames } of watchers.values()) expect(frames.join('')).not.toContain('marker-');
});

test('somebody who catches up is told the same as those who were there', async () => {
  const { app, scene } = watched;
  const late = await app.socket(scene.people.health);
  const { events } = await late.join(scene.id, 0);
  expect(events.map(({ type }) => type).filter((type) => /^case\.view-(drafted|revised)$/.test(type))).toEqual([]);
  const council = await app.socket(scene.people.councilCoordinator);
  expect((await council.join(scene.id, 0)).events.map(({ type }) => type).filter((type) => type.startsWith('case.'))).toEqual(['case.opened', 'case.corrected', 'case.withdrawn']);
});

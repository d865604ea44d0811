import { expect, test } from '@jest/globals';
import { partsOfScene, type Part } from '../support/factories/inspection.ts';
import { aProposal, aProposalOf } from '../support/factories/proposal.ts';
import { pass } from '../support/fence.ts';
import { watchedScene } from '../support/watchers.ts';

const watched = watchedScene({ phase: 'FACTUAL_ACCURACY' });

test('proposed wording is told to inspectors and its own agency, by its place alone; no other agency, no board hears one byte of it', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.proposals;
  const { police, policeColleague, lead } = scene.people;
  const first = (await aProposal(app, scene, { words: 'marker-words', reason: 'marker-reason' })).record;
  await service.withdraw(policeColleague.viewer, { proposalId: first.id });
  const second = (await aProposal(app, scene, { ...first, words: 'marker-again', reason: 'marker-reason', evidenceIds: [] }, police)).record;
  await service.decline(lead.viewer, { proposalId: second.id, answer: 'marker-answer' });
  const place = { sectionId: first.sectionId, statementId: first.statementId };
  const third = (await service.propose(police.viewer, await aProposalOf(app, police, place))).record;
  await service.accept(lead.viewer, { proposalId: third.id, wording: third.wording, words: third.words, answer: 'marker-note' });
  await pass(app, scene, [...watchers.values()]);

  const data = (proposalId: string) => ({ proposalId, ...place });
  const told = [['proposal.made', data(first.id)], ['proposal.withdrawn', data(first.id)], ['proposal.made', data(second.id)], ['proposal.declined', data(second.id)], ['proposal.made', data(third.id)], ['proposal.accepted', data(third.id)]];
  const insiders: Part[] = ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator'];
  for (const part of partsOfScene) {
    const { feed = [], frames = [] } = watchers.get(part) ?? {};
    const isTold = insiders.includes(part);
    const wire = frames.join('');
    expect({ part, told: feed.filter(({ type }) => type.startsWith('proposal.')).map((event) => [event.type, event.data]), words: wire.includes('marker-'), ids: [first, second, third].some(({ id }) => wire.includes(id)) })
      .toEqual({ part, told: isTold ? told : [], words: false, ids: isTold });
  }
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { partsOfScene, type Part } from '../support/factories/inspection.ts';
import { aThread } from '../support/factories/thread.ts';
import { pass } from '../support/fence.ts';
import { watchedScene } from '../support/watchers.ts';

const watched = watchedScene({ phase: 'FACTUAL_ACCURACY' });

test('a thread is told to its own side alone until it is released, then to both; never a word of it', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.comments;
  const { police, policeColleague, policeCoordinator, lead } = scene.people;
  const { threadId, commentId } = await aThread(app, scene, police, { text: 'marker-first', quote: 'marker-quote' });
  await service.reply(policeColleague.viewer, { threadId, commentId: randomUUID(), text: 'marker-reply', mentionIds: [police.id] });
  await service.revise(police.viewer, { commentId, expectedVersion: 1, text: 'marker-second', mentionIds: [] });
  await service.assign(police.viewer, { threadId, userId: police.id });
  await service.resolve(police.viewer, { threadId });
  await service.reopen(police.viewer, { threadId });
  const before = await pass(app, scene, [...watchers.values()]);
  await service.release(policeCoordinator.viewer, { threadId });
  await service.reply(lead.viewer, { threadId, commentId: randomUUID(), text: 'marker-answer', mentionIds: [] });
  await service.remove(police.viewer, { commentId, expectedVersion: 2 });
  await pass(app, scene, [...watchers.values()]);

  const own: Part[] = ['police', 'policeColleague', 'policeCoordinator'];
  for (const part of partsOfScene) {
    const { feed = [], frames = [] } = watchers.get(part) ?? {};
    const told = feed.filter(({ type }) => type.startsWith('comment.'));
    const isOwn = own.includes(part);
    const isTold = isOwn || part === 'lead' || part === 'inspector';
    expect([part, told.filter(({ seq }) => seq <= before).map(({ type }) => type)]).toEqual([part, isOwn ? ['comment.opened', 'comment.replied', 'comment.revised', 'comment.assigned', 'comment.resolved', 'comment.reopened'] : []]);
    expect([part, told.filter(({ seq }) => seq > before).map(({ type }) => type)]).toEqual([part, isTold ? ['comment.released', 'comment.replied', 'comment.removed'] : []]);
    expect({ part, words: frames.join('').includes('marker-'), id: frames.join('').includes(threadId) }).toEqual({ part, words: false, id: isTold });
  }
});

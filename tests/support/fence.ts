import type { Scene } from './factories/inspection.ts';
import type { TestSocket } from './sockets.ts';
import type { TestApp } from './test-app.ts';

let passed = 0;

/**
 * Changes the inspection's title, which everyone who has it open is told of, and waits until they were: whatever was to reach them before
 * has then arrived, and what has not arrived never will. Gives the position of that event.
 */
export async function pass(app: Pick<TestApp, 'features'>, { id, people }: Pick<Scene, 'id' | 'people'>, watchers: readonly TestSocket[]): Promise<number> {
  const { service } = app.features.inspections;
  const { record } = await service.access(people.lead.viewer, id);
  const { record: changed } = await service.update(people.lead.viewer, { inspectionId: id, expectedVersion: record.version, title: `Passed ${(passed += 1)}`, areaName: record.areaName });
  const seq = Number(changed.lastSeq);
  await Promise.all(watchers.map((watcher) => watcher.reached(seq)));
  return seq;
}

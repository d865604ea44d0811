import { afterAll, beforeAll, expect } from '@jest/globals';
import { aScene, partsOfScene, type Part, type Scene } from './factories/inspection.ts';
import type { SocketOptions, TestSocket } from './sockets.ts';
import { startTestApp, type TestApp } from './test-app.ts';

export type Watchers = ReadonlyMap<Part, TestSocket>;

/** One connection for each of these people of the scene, all with its inspection open; a later one joins after an earlier one has. */
export async function watchersOf(app: Pick<TestApp, 'socket'>, { id, people }: Pick<Scene, 'id' | 'people'>, { parts = partsOfScene, ...options }: SocketOptions & { readonly parts?: readonly Part[] } = {}): Promise<Watchers> {
  const watchers = new Map<Part, TestSocket>();
  for (const part of parts) {
    const watcher = await app.socket(people[part], options);
    await watcher.join(id);
    watchers.set(part, watcher);
  }
  return watchers;
}

/** Those of them, in their order, for whom something holds. */
export const partsThat = (watchers: Watchers, holds: (socket: TestSocket) => boolean): Part[] => [...watchers].filter(([, socket]) => holds(socket)).map(([part]) => part);

export interface Watched {
  app: TestApp;
  scene: Scene;
  watchers: Watchers;
}

/** An app of the file's own with a scene that everybody of it watches; filled before the first test, and empty until then. */
export function watchedScene(options: Parameters<typeof aScene>[1] = {}): Readonly<Watched> {
  const watched = {} as Watched;
  beforeAll(async () => {
    watched.app = await startTestApp();
    watched.scene = await aScene(watched.app, options);
    watched.watchers = await watchersOf(watched.app, watched.scene);
  });
  afterAll(() => watched.app.stop());
  return watched;
}

/** Inspectors are told just this of one kind of event; nobody else hears its id, and nobody a word that begins with `marker-`. */
export function expectInspectorsAloneTold(watchers: Watchers, prefix: string, id: string, events: readonly (readonly [type: string, data: object])[]): void {
  for (const [part, { feed, frames }] of watchers) {
    const isInspector = part === 'lead' || part === 'inspector';
    const told = feed.filter(({ type }) => type.startsWith(prefix)).map(({ type, data }) => [type, data]);
    const wire = frames.join('');
    expect({ part, told, words: wire.includes('marker-'), id: wire.includes(id) }).toEqual({ part, told: isInspector ? events : [], words: false, id: isInspector });
  }
}

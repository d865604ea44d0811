import type { UseStore } from 'idb-keyval';
import { createStore, delMany, entries, set } from 'idb-keyval';
import { v4 as newUuid } from 'uuid';
import type { Edit } from './outbox.ts';

/** Edits that the server has not acknowledged, kept on this device so that a closed or crashed page loses none. */
export interface UnsentStore {
  readonly keep: (edit: Edit) => Promise<void>;
  readonly drop: (edits: readonly Edit[]) => Promise<void>;
  /** What earlier visits left, oldest first. */
  readonly kept: () => Promise<readonly Edit[]>;
}

let store: UseStore | undefined;
const database = (): UseStore => (store ??= createStore('joint-inspection', 'unsent-edits'));

/**
 * Each edit is a record of its own, written once and deleted once, so that two tabs on one section cannot undo each other's keeping.
 * Only unacknowledged edits are ever on the device, never the narrative.
 */
export function unsentOnDevice(userId: string, sectionId: string): UnsentStore {
  const prefix = `${userId}/${sectionId}/`;
  return {
    keep: ({ key, update }) => set(prefix + key, update, database()),
    drop: (edits) => delMany(edits.map(({ key }) => prefix + key), database()),
    async kept() {
      const all = await entries<string, Uint8Array>(database());
      return all
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, update]) => ({ key: key.slice(prefix.length), update }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}

let made = 0;

/** A key that sorts by the time it was made. */
export const newEditKey = (): string => `${Date.now().toString(36).padStart(9, '0')}-${(made++).toString(36).padStart(6, '0')}-${newUuid().slice(0, 8)}`;

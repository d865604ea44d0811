import type { Edit } from '../outbox.ts';
import type { UnsentStore } from '../unsent-store.ts';

/** This device's keeping, without a device. */
export function unsentInMemory(): UnsentStore & { readonly held: Map<string, Edit> } {
  const held = new Map<string, Edit>();
  return {
    held,
    keep: async (edit) => void held.set(edit.key, edit),
    drop: async (edits) => edits.forEach(({ key }) => held.delete(key)),
    kept: async () => [...held.values()],
  };
}

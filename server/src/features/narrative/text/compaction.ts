import * as Y from 'yjs';
import { createLimiter } from '../limiter.ts';
import type { SectionLogStore } from './section-log.store.ts';
import { toDocument } from './section-text.ts';

/**
 * Merges a section's updates into a snapshot without the text that was deleted, so that opening does not grow with history. The rows stay:
 * they are the record. One section at a time, since it is work for the processor; another node doing the same is harmless.
 */
export function createCompaction(store: SectionLogStore) {
  const limited = createLimiter(1);
  return (sectionId: string): Promise<void> =>
    limited(async () => {
      const text = await store.read(sectionId);
      if (text.updates.length === 0) return;
      await store.saveSnapshot(sectionId, text.upTo, Y.encodeStateAsUpdate(toDocument(text)));
    });
}

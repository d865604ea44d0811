import { createLimiter } from '../limiter.ts';
import type { SectionLogStore } from './section-log.store.ts';
import type { TextAside } from './aside/text-aside.ts';

/**
 * Merges a section's updates into a snapshot without the text that was deleted, so that opening does not grow with history. The rows stay:
 * they are the record. One section at a time, since it is work for the processor; another node doing the same is harmless.
 */
export function createCompaction(store: SectionLogStore, aside: TextAside) {
  const limited = createLimiter(1);
  return (sectionId: string): Promise<void> =>
    limited(async () => {
      const text = await store.read(sectionId);
      if (text.updates.length === 0) return;
      await store.saveSnapshot(sectionId, text.upTo, await aside.compact(text));
    });
}

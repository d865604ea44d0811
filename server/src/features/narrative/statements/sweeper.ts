import type { Logger } from '../../../platform/logger.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';

/** How often to look for what a node that died left lying, and from what age on it counts as left; in milliseconds. */
const everyMs = 10_000;
const leftAfterMs = 5_000;

interface Parts {
  readonly log: SectionLogStore;
  readonly logger: Logger;
  /** Tells colleagues of updates that nobody may have been told of. */
  readonly tellAgain: (sectionId: string, updates: readonly Uint8Array[]) => void;
  readonly derive: (sectionId: string) => void;
}

/**
 * Finishes what a node that died began: edits it stored, but perhaps did not tell colleagues of and did not derive statements from. Telling
 * twice is harmless to Yjs, deriving twice to the materialiser; so every node sweeps.
 */
export function createSweeper({ log, logger, tellAgain, derive }: Parts) {
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    try {
      for (const sectionId of await log.leftLying(new Date(Date.now() - leftAfterMs))) {
        tellAgain(sectionId, await log.notDerived(sectionId));
        derive(sectionId);
      }
    } catch (error) {
      logger.warn({ error: String(error) }, 'could not look for edits left lying');
    }
  }
  const begin = () => void (sweeping = sweep());

  return {
    start(): void {
      begin();
      timer = setInterval(begin, everyMs);
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await sweeping;
    },
  };
}

import { createLimiter } from '../limiter.ts';
import type { Logger } from '../../../platform/logger.ts';
import type { Materialise } from './materialiser.ts';

/** Readers see a sentence soon after its last letter, and at least every second while someone types on. In milliseconds. */
const settleMs = 250;
const atMostEveryMs = 1_000;
/** A long text takes long to read: for each millisecond of work a section rests this many, so that it never fills the processor. */
const restFactor = 9;
/** Sections derived at once on this node; each takes one database connection. */
const atOnce = 3;

interface Turn {
  askedAt: number | undefined;
  restsUntil: number;
  running: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Decides when a section that was written gets its statements derived. */
export function createMaterialiserTurns({ materialise, logger }: { materialise: Materialise; logger: Logger }) {
  const turns = new Map<string, Turn>();
  const limited = createLimiter(atOnce);
  let stopped = false;

  function soon(sectionId: string): void {
    if (stopped) return;
    const turn = turns.get(sectionId) ?? { askedAt: undefined, restsUntil: 0, running: false, timer: undefined };
    turns.set(sectionId, turn);
    const now = performance.now();
    turn.askedAt ??= now;
    if (turn.running) return;
    const due = Math.max(Math.min(now + settleMs, turn.askedAt + atMostEveryMs), turn.restsUntil);
    clearTimeout(turn.timer);
    turn.timer = setTimeout(() => void take(sectionId, turn), due - now);
  }

  async function take(sectionId: string, turn: Turn): Promise<void> {
    turn.timer = undefined;
    turn.askedAt = undefined;
    turn.running = true;
    await limited(async () => {
      const began = performance.now();
      await materialise(sectionId).catch((error: unknown) => logger.error({ error: String(error), sectionId }, 'statements could not be derived; the sweeper tries again'));
      const ended = performance.now();
      turn.restsUntil = ended + (ended - began) * restFactor;
    });
    turn.running = false;
    if (turn.askedAt !== undefined) soon(sectionId);
    else turn.timer = setTimeout(() => turns.delete(sectionId), turn.restsUntil - performance.now()).unref();
  }

  return {
    soon,
    /** What waits is left to the sweeper of the next node, or of this one when it starts again. */
    async stop(): Promise<void> {
      stopped = true;
      for (const { timer } of turns.values()) clearTimeout(timer);
      while ([...turns.values()].some(({ running }) => running)) await new Promise((resolve) => { setTimeout(resolve, 10); });
    },
  };
}
export type MaterialiserTurns = ReturnType<typeof createMaterialiserTurns>;

import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits a moment for more edits of a section, or not at all: told when its last batch began, in milliseconds of `performance.now()`. */
export type Gather = (lastBatchAt: number) => Promise<void> | null;

/** Share of the time that the event loop works, from which on it counts as busy, and how long it is watched for. */
const busyFrom = 0.5;
const watchedMs = 100;
/** One insert and one message to everybody instead of several, for a wait that nobody sees. */
const windowMs = 4;
/** Where edits come further apart than this, another within the window is unlikely, and waiting would gain nothing. */
const closeMs = 4 * windowMs;

export const shouldGather = ({ utilization, sinceLastBatch }: { utilization: number; sinceLastBatch: number }): boolean => utilization >= busyFrom && sinceLastBatch <= closeMs;

/** Only while this node is busy are edits of a section held together: a quiet one stores and tells each at once. */
export function createGathering(): Gather {
  let from = performance.eventLoopUtilization();
  let since = performance.now();
  let utilization = 0;
  return (lastBatchAt) => {
    const now = performance.now();
    if (now - since >= watchedMs) {
      const to = performance.eventLoopUtilization();
      utilization = performance.eventLoopUtilization(to, from).utilization;
      [from, since] = [to, now];
    }
    return shouldGather({ utilization, sinceLastBatch: now - lastBatchAt }) ? pause(windowMs) : null;
  };
}

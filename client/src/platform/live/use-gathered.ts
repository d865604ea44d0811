import type { FeedEvent } from '@joint/shared';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from './live-context.ts';

/**
 * Looks again a moment after something happened, once for a burst of events. `wait` gives the milliseconds, or null for an event that is of
 * no concern. They count from the first event of a burst, and a shorter wait takes the place of a longer one. The newest `look` is the one
 * that is called; that it failed is shown by whoever asked.
 */
export function useGathered(wait: (event: FeedEvent) => number | null, look: () => Promise<unknown>): void {
  const latest = useRef(look);
  useEffect(() => { latest.current = look; });
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly within: number }>(undefined);
  useEffect(() => () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  }, []);
  useLiveEvents((event) => {
    const within = wait(event);
    if (within === null || (waiting.current && waiting.current.within <= within)) return;
    clearTimeout(waiting.current?.timer);
    const timer = setTimeout(() => {
      waiting.current = undefined;
      void latest.current().catch(() => undefined);
    }, within);
    waiting.current = { timer, within };
  });
}

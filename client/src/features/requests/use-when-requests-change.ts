import { useEffect, useRef } from 'react';
import type { FeedEvent } from '@joint/shared';
import { useLiveEvents } from '../../platform/live/index.ts';

/** Events of a burst, such as a request to five agencies, lead to one look after this many milliseconds. */
const gatherFor = 200;

/** What a request's words or its moves may hang on: itself, the phase, and who takes part. */
const concerns = ({ type }: FeedEvent): boolean => type.startsWith('request.') || type.startsWith('inspection.');

/** Calls `look` whenever requests of the open inspection changed; `also` names further events that matter. */
export function useWhenRequestsChange(look: () => void, also: (event: FeedEvent) => boolean = () => false): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(look);
  useEffect(() => { latest.current = look; });
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (!concerns(event) && !also(event)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), gatherFor);
  });
}

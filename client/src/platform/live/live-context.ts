import { createContext, useContext, useEffect, useRef } from 'react';
import type { FeedEvent, Presence } from '@joint/shared';
import type { ConnectionStatus } from './connection.ts';
import type { AwayNews } from './inspection-feed.ts';
import type { LiveSocket, Request } from './socket.ts';

/** The live side of the inspection that the page stands in. */
export interface Live {
  readonly connection: { readonly status: ConnectionStatus };
  /** Agencies that have the inspection open now, and how many people of each. */
  readonly here: Presence['here'];
  /** Told of every event once and in order of seq, live or caught up with. Stops when the returned function is called. */
  readonly onEvent: (listener: (event: FeedEvent) => void) => () => void;
  /** Evidence that came in from somebody else since the page was opened, until it is marked as seen. */
  readonly isNew: (evidenceId: string) => boolean;
  readonly markSeen: (evidenceId: string) => void;
  /** What to tell after a while away, until it is dismissed. */
  readonly news: AwayNews | null;
  readonly dismissNews: () => void;
  readonly socket: LiveSocket;
  /** Sends a message and gives its answer; rejects with an ErrorBody. */
  readonly request: Request;
}

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('this page needs the live feed: put its route under InspectionLayout');
  return live;
}

/** `onEvent` for as long as the component is shown; the newest `listener` is the one that is told. */
export function useLiveEvents(listener: (event: FeedEvent) => void): void {
  const { onEvent } = useLive();
  const latest = useRef(listener);
  useEffect(() => { latest.current = listener; });
  useEffect(() => onEvent((event) => latest.current(event)), [onEvent]);
}

import type { JSX, ReactNode } from 'react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { liveConnection } from './connection.ts';
import type { FeedCallbacks } from './inspection-feed.ts';
import { createInspectionFeed } from './inspection-feed.ts';
import type { Live } from './live-context.ts';
import { LiveContext } from './live-context.ts';

export interface LiveProviderProps extends FeedCallbacks {
  readonly inspectionId: string;
  /** The position of the log that the page shows when it is opened. */
  readonly since: number;
  readonly viewerId: string;
  readonly children: ReactNode;
}

/** Keeps one inspection live for the pages within. Give it the inspection's id as `key`: another inspection is another feed. */
export function LiveProvider({ inspectionId, since, viewerId, children, ...on }: LiveProviderProps): JSX.Element {
  const callbacks = useRef(on);
  useEffect(() => { callbacks.current = on; });

  const [feed] = useState(() => createInspectionFeed({ connection: liveConnection(), inspectionId, since, viewerId }));
  const { status, here, news, newEvidence } = useSyncExternalStore(feed.watch, feed.state);
  useEffect(
    () =>
      feed.start({
        onEnded: () => callbacks.current.onEnded(),
        onRightsChanged: () => callbacks.current.onRightsChanged(),
        onTooFarBehind: () => callbacks.current.onTooFarBehind(),
      }),
    [feed],
  );

  const live = useMemo<Live>(
    () => ({
      connection: { status },
      here,
      news,
      isNew: (evidenceId) => newEvidence.has(evidenceId),
      markSeen: feed.markSeen,
      dismissNews: feed.dismissNews,
      onEvent: feed.onEvent,
      socket: liveConnection().socket,
      request: liveConnection().request,
    }),
    [feed, status, here, news, newEvidence],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

import type { FeedEvent, Presence } from '@joint/shared';
import { toErrorBody } from '../errors.ts';
import type { ConnectionStatus, LiveConnection } from './connection.ts';
import { eventArrived, joinAnswered, joinBegan, startAt } from './feed-order.ts';

/** What the person is told after a while away. */
export type AwayNews =
  | { readonly is: 'caught-up'; readonly awayFor: number; readonly changes: number }
  /** Too much happened: everything on the page was asked for again. */
  | { readonly is: 'loaded-again'; readonly awayFor: number };

export interface FeedState {
  readonly status: ConnectionStatus;
  readonly here: Presence['here'];
  readonly news: AwayNews | null;
  /** Evidence that arrived since the page was opened and was not looked at yet. */
  readonly newEvidence: ReadonlySet<string>;
}

export interface FeedOptions {
  readonly connection: LiveConnection;
  readonly inspectionId: string;
  /** The position of the log that the page shows. */
  readonly since: number;
  readonly viewerId: string;
}

export interface FeedCallbacks {
  /** The viewer no longer takes part. */
  readonly onEnded: () => void;
  /** What they may see or do has changed: load the inspection anew. */
  readonly onRightsChanged: () => void;
  /** More was missed than can be caught up with: load everything anew. */
  readonly onTooFarBehind: () => void;
}

/** A shorter absence, in milliseconds, is not worth a word unless something came in. */
const worthTelling = 10_000;
/** Longest wait, in milliseconds, for the answer to a join: a connection that slept may look open and be dead. */
const joinWithin = 6_000;

/** One inspection, live: joined again whenever the connection comes back, every event told exactly once and in order. */
export function createInspectionFeed({ connection, inspectionId, since, viewerId }: FeedOptions) {
  const { socket } = connection;
  const listeners = new Set<(event: FeedEvent) => void>();
  const watchers = new Set<() => void>();
  let state: FeedState = { status: connection.status(), here: [], news: null, newEvidence: new Set() };
  let order = startAt(since);
  let joins = 0;
  let awaySince: number | null = null;

  function set(change: Partial<FeedState>): void {
    state = { ...state, ...change };
    watchers.forEach((watcher) => watcher());
  }

  function tell(events: readonly FeedEvent[]): void {
    const arrived = events.flatMap((event) => newEvidenceOf(event, viewerId));
    if (arrived.length > 0) set({ newEvidence: new Set([...state.newEvidence, ...arrived]) });
    for (const event of events) listeners.forEach((listener) => listener(event));
  }

  async function join({ onEnded, onTooFarBehind }: FeedCallbacks): Promise<void> {
    joins += 1;
    const mine = joins;
    order = joinBegan(order);
    try {
      const joined = await connection.request('inspection:join', { inspectionId, since: order.at }, joinWithin);
      if (mine !== joins) return;
      const step = joinAnswered(order, joined);
      order = step.order;
      tellWhatWasMissed(step.tell, joined.tooFarBehind);
      tell(step.tell);
      if (joined.tooFarBehind) onTooFarBehind();
    } catch (error) {
      if (mine !== joins) return;
      const { code } = toErrorBody(error);
      if (code === 'NOT_FOUND' || code === 'FORBIDDEN') onEnded();
      else connection.restart();
    }
  }

  function tellWhatWasMissed(events: readonly FeedEvent[], tooFarBehind: boolean): void {
    if (awaySince === null) return;
    const awayFor = Date.now() - awaySince;
    const changes = events.filter(({ actor }) => actor?.id !== viewerId).length;
    awaySince = null;
    if (tooFarBehind) set({ news: { is: 'loaded-again', awayFor } });
    else if (awayFor >= worthTelling || changes > 0) set({ news: { is: 'caught-up', awayFor, changes } });
  }

  const onFeed = (event: FeedEvent): void => {
    if (event.inspectionId !== inspectionId) return;
    const step = eventArrived(order, event);
    order = step.order;
    tell(step.tell);
  };
  const onPresence = (presence: Presence): void => { if (presence.inspectionId === inspectionId) set({ here: presence.here }); };

  return {
    state: () => state,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    onEvent(listener: (event: FeedEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    markSeen(evidenceId: string): void {
      if (state.newEvidence.has(evidenceId)) set({ newEvidence: new Set([...state.newEvidence].filter((id) => id !== evidenceId)) });
    },
    dismissNews: () => set({ news: null }),
    /** Joins, and keeps joined until the returned function is called. */
    start(callbacks: FeedCallbacks): () => void {
      const onAccess = (change: { readonly inspectionId: string; readonly ended: boolean }): void => {
        if (change.inspectionId !== inspectionId) return;
        if (change.ended) callbacks.onEnded();
        else callbacks.onRightsChanged();
      };
      socket.on('feed', onFeed);
      socket.on('presence', onPresence);
      socket.on('access', onAccess);
      const unsubscribe = connection.subscribe((change) => {
        if (change.is === 'lost') awaySince ??= change.heardAt;
        if (change.is === 'woke') awaySince ??= change.sleptSince;
        set({ status: connection.status() });
        if (connection.status() === 'connected' && change.is !== 'lost') void join(callbacks);
      });
      connection.open();
      if (connection.status() === 'connected') void join(callbacks);
      return () => {
        joins += 1;
        unsubscribe();
        socket.off('feed', onFeed).off('presence', onPresence).off('access', onAccess);
        if (socket.connected) connection.request('inspection:leave', { inspectionId }).catch(() => undefined);
      };
    },
  };
}
export type InspectionFeed = ReturnType<typeof createInspectionFeed>;

/** Another person's evidence that is here for the first time; what was already here and changed is not new. */
function newEvidenceOf({ type, actor, data }: FeedEvent, viewerId: string): readonly string[] {
  if (type !== 'evidence.submitted' && type !== 'evidence.drafted') return [];
  if (actor?.id === viewerId || typeof data !== 'object' || data === null || !('evidence' in data)) return [];
  return [(data.evidence as { readonly id: string }).id];
}

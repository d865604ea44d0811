import type { FeedEvent, Joined } from '@joint/shared';

/** How far a reader has come in an inspection's log, and what arrived before it could be told. */
export interface FeedOrder {
  /** The newest position told, or known to hold nothing for this reader. */
  readonly at: number;
  /** False while a join is under way: what happened before it is still to come, so live events wait. */
  readonly isLive: boolean;
  readonly held: readonly FeedEvent[];
}

export interface Step {
  readonly order: FeedOrder;
  /** To be told now, in order. */
  readonly tell: readonly FeedEvent[];
}

/** Everything up to `seq` is already on the page. */
export const startAt = (seq: number): FeedOrder => ({ at: seq, isLive: false, held: [] });

/** A join is sent, the first or one after a broken connection: from now on events are held. */
export const joinBegan = (order: FeedOrder): FeedOrder => ({ ...order, isLive: false });

export function eventArrived(order: FeedOrder, event: FeedEvent): Step {
  if (event.seq <= order.at) return { order, tell: [] };
  if (!order.isLive) return { order: { ...order, held: [...order.held, event] }, tell: [] };
  return { order: { ...order, at: event.seq }, tell: [event] };
}

/** What was missed and what was held meanwhile, each once, by position. Too far behind, only what comes after the answer is told. */
export function joinAnswered({ at, held }: FeedOrder, { head, events, tooFarBehind }: Joined): Step {
  const from = tooFarBehind ? Math.max(at, head) : at;
  const bySeq = new Map([...events, ...held].filter(({ seq }) => seq > from).map((event) => [event.seq, event]));
  const tell = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return { order: { at: Math.max(from, head, tell.at(-1)?.seq ?? 0), isLive: true, held: [] }, tell };
}

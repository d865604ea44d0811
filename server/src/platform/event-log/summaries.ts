import type { EventType, FeedEvent } from '@joint/shared';

/** What happened, in a few words that follow the actor's name. */
export interface Summary {
  readonly text: string;
  /** The piece of evidence it is about. */
  readonly evidenceId?: string;
  /** The request it is about. */
  readonly requestId?: string;
}
/** Says what events of one type mean; null for one that this reader can no longer be told of. Given all at once, so that names are looked up together. */
export type Summarise = (events: readonly FeedEvent[]) => Promise<readonly (Summary | null)[]>;
export type Summaries = Partial<Record<EventType, Summarise>>;

/** The same words for every such event. */
export const said = (text: string): Summarise => async (events) => events.map(() => ({ text }));

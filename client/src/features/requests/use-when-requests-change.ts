import type { FeedEvent } from '@joint/shared';
import { useGathered } from '../../platform/live/index.ts';

/** Events of a burst, such as a request to five agencies, lead to one look after this many milliseconds. */
const gatherFor = 200;

/** What a request's words or its moves may hang on: itself, the phase, and who takes part. */
const concerns = ({ type }: FeedEvent): boolean => type.startsWith('request.') || type.startsWith('inspection.');

/** Calls `look` whenever requests of the open inspection changed; `also` names further events that matter. */
export function useWhenRequestsChange(look: () => Promise<unknown>, also: (event: FeedEvent) => boolean = () => false): void {
  useGathered((event) => (concerns(event) || also(event) ? gatherFor : null), look);
}

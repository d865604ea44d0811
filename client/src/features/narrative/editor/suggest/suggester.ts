import type { SuggestionFacts } from '@joint/shared';

/** Who suggests, and the facts of a suggestion that begins now. */
export interface Suggester {
  readonly userId: string;
  readonly begin: () => SuggestionFacts;
}

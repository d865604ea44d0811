import type { Paragraph } from './manuscript.ts';

/** Something that can be done now. It is one step of undoing, and what is known of the manuscript goes back and forth with it. */
export interface Act {
  readonly ids: readonly string[];
  /** Of those, whose words it writes anew. */
  readonly reshapes: readonly string[];
  /** The paragraph that is held by other statements afterwards. */
  readonly relays?: Paragraph;
  /** Does it; gives the ids that came into being. */
  readonly perform: () => readonly string[];
  readonly forget: () => void;
  readonly remember: () => void;
}

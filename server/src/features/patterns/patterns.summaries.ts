import type { Summaries, Summarise } from '../../platform/event-log/index.ts';

/** Words for what happens with patterns; only the inspectorate's inspectors are told, and never what a pattern says. */
const said = (text: string): Summarise => async (events) => events.map(() => ({ text }));

export const patternSummaries: Summaries = {
  'pattern.kept': said('kept a statement as a pattern for their inspectorate'),
  'pattern.removed': said('took out a pattern of their inspectorate'),
};

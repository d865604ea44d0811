import { said, type Summaries } from '../../platform/event-log/index.ts';

/** Words for what happens with patterns; only the inspectorate's inspectors are told, and never what a pattern says. */
export const patternSummaries: Summaries = {
  'pattern.kept': said('kept a statement as a pattern for their inspectorate'),
  'pattern.removed': said('took out a pattern of their inspectorate'),
};

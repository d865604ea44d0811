import { said, type Summaries } from '../../platform/event-log/index.ts';

/** Words for what happens in moderation; only inspectors are told of these events, and never what was said. */
export const moderationSummaries: Summaries = {
  'moderation.marked': said('marked a statement of the narrative for a second inspectorate'),
  'moderation.taken-back': said('took back a mark on a statement of the narrative'),
  'moderation.dissented': said('recorded a dissent on a statement of the narrative'),
  'moderation.answered': said('answered a mark on a statement of the narrative'),
};

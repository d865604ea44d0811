import { said, type Summaries } from '../../platform/event-log/index.ts';

/** Words for what happens in threads, to those who are told of it; never what was said. */
export const commentSummaries: Summaries = {
  'comment.opened': said('commented on a statement of the narrative'),
  'comment.replied': said('commented in a thread on the narrative'),
  'comment.revised': said('changed a comment on the narrative'),
  'comment.removed': said('removed a comment on the narrative'),
  'comment.resolved': said('resolved a thread on the narrative'),
  'comment.reopened': said('reopened a thread on the narrative'),
  'comment.assigned': said('gave a thread on the narrative to somebody'),
  'comment.released': said('opened a thread on the narrative to the other side'),
};

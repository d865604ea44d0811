import { said, type Summaries } from '../../platform/event-log/index.ts';

/** Words for what becomes of proposals, to those who are told of it; never what was proposed. */
export const proposalSummaries: Summaries = {
  'proposal.made': said('proposed wording for a statement of the narrative'),
  'proposal.withdrawn': said('withdrew the wording they had proposed for a statement of the narrative'),
  'proposal.accepted': said('accepted the wording that an agency had proposed for a statement of the narrative'),
  'proposal.declined': said('declined the wording that an agency had proposed for a statement of the narrative'),
};

import { prose } from '../../prose.ts';
import type { DemoProposal } from '../../types.ts';

/** What agencies proposed in the check of Southbeck’s draft: one is taken into the text, two wait for the lead inspector, the first of them with evidence. */
export const proposals: readonly DemoProposal[] = [
  {
    by: 'southbeck-council-coordinator', on: { criterion: 'front-door', index: 0 }, replace: 'Most children', with: 'Nine in ten children',
    reason: 'It was 90% in the quarter that you looked at.', evidence: ['southbeck-contacts'], accepted: { by: 'lead-inspector', note: 'The figures show it.' },
  },
  {
    by: 'health-coordinator', on: { criterion: 'front-door', index: 1 },
    replace: 'Forms go to a mailbox that is read twice a day, and nurses and midwives ring', with: 'Until five weeks before the inspection forms went to a mailbox that was read twice a day, and nurses and midwives rang',
    reason: prose`
      The mailbox was closed before you came. Our figures show what has changed since, and we would not want staff to read that nothing has.`,
    evidence: ['southbeck-health-list'],
  },
  {
    by: 'police-coordinator', on: { criterion: 'timeliness', index: 0 }, replace: 'for the police to speak to them', with: 'for the interview that the council arranges',
    reason: 'Officers spoke to the child within a day in 42 of 46 cases. The longer wait is for the second interview, which is not ours.',
  },
];

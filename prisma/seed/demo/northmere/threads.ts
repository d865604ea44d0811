import { prose } from '../../prose.ts';
import type { DemoThread } from '../../types.ts';

/** What inspectors say to each other about the text in Northmere: something to see to, a question, and one that is settled. */
export const threads: readonly DemoThread[] = [
  {
    by: 'hmicfrs-inspector', on: { criterion: 'mash', index: 1, quote: 'waited more than two days' },
    text: prose`
      CH-11 waited from Friday evening to Monday morning. Is that two days or nearly three? @Marian Okafor, the board will ask.`,
    names: ['lead-inspector'], assignee: 'lead-inspector',
    replies: [{ by: 'lead-inspector', text: '61 hours by the police log. I would keep “more than two days”, which nobody can dispute.' }],
  },
  {
    by: 'cqc-inspector', on: { criterion: 'mash', index: 4 },
    text: 'This rests on one letter from the hospital. @Callum Reid, did officers say whether health was asked about older children?',
    names: ['hmicfrs-inspector'],
  },
  {
    by: 'lead-inspector', on: { criterion: 'front-door', index: 0, quote: 'a third of them from the police' },
    text: 'Please check against the notifications the police sent.', assignee: 'cqc-inspector',
    replies: [{ by: 'cqc-inspector', text: 'Checked: 37 in 100.' }], resolvedBy: 'cqc-inspector',
  },
];

import { prose } from '../../prose.ts';
import type { DemoLine } from '../../types.ts';

/** What inspectors follow in Northmere: two questions still open, one concluded. */
export const lines: readonly DemoLine[] = [
  {
    opener: 'hmicfrs-inspector',
    question: 'Can agencies put together what they know about a child at night and at weekends?',
    reason: prose`
      Police and health describe waits that the council’s own log does not show. CH-11 waited over a weekend. If the hub is shut two days in seven, who decides,
      and on what?`,
    evidence: ['police-weekend-access', 'police-edt-calls', 'council-edt-log', 'health-hub-requests', 'ofsted-log-comparison', 'hmicfrs-night-shift', 'police-ch11'],
    requests: ['Calls to the emergency duty team at night', 'Strategy discussions: who was invited and who came'],
    statements: [{ criterion: 'mash', index: 1 }, { criterion: 'mash', index: 2 }],
  },
  {
    opener: 'lead-inspector',
    question: 'Who reads repeated contacts about neglect as one story?',
    reason: prose`
      For CH-04 four contacts were answered one by one. So far only the council has spoken to this: ask health visitors and schools what they saw and whom
      they told.`,
    evidence: ['council-ch04', 'council-rereferrals', 'health-ch04'],
    statements: [{ criterion: 'early-decisions', index: 1 }],
  },
  {
    opener: 'ofsted-education',
    question: 'Do schools know in time that a child was present at domestic abuse?',
    reason: 'Schools elsewhere have told us that they learn of it days later, or from the child.',
    evidence: ['police-encompass', 'schools-encompass'],
    statements: [{ criterion: 'front-door', index: 2 }],
    conclusion: prose`
      Yes, for most. Police notify before the first lesson on school days, and schools have somebody to greet the child. Holidays are the gap; the agencies know
      it and have a date for closing it.`,
  },
];

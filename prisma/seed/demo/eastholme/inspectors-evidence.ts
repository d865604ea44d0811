import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What the inspection team saw and heard in Eastholme. */
export const inspectorsEvidence: readonly DemoEvidence[] = [
  {
    key: 'eastholme-night-desk', author: 'hmicfrs-inspector', kind: 'OBSERVATION',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [157, 157],
    title: 'An evening at the shared night desk',
    body: prose`
      In four hours the desk answered 11 calls. For each the three agencies looked at their own systems together and one of them rang back the person who
      was with the child. CH-09 was at an aunt’s home by 10pm with a plan for the morning that the school already knew.`,
  },
  {
    key: 'eastholme-children-in-care', author: 'lead-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['care', 'care-leavers'], period: [156, 155],
    title: 'Children in care council and nine care leavers',
    body: prose`
      Children in care know who makes decisions about them and what became of what they asked for: sleepovers, phones, a passport each. Care leavers like
      their advisers. Two who had come out of prison slept on a friend’s floor in the first week.`,
  },
  {
    key: 'eastholme-staff', author: 'lead-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['leadership'], period: [155, 154],
    title: 'Forty practitioners from five agencies',
    body: prose`
      Practitioners in every agency could name a leader who had come to see their work this year. Social workers, health visitors and officers in the
      exploitation team said that workloads let them know children well. Adult mental health staff had not heard of the partnership’s priorities.`,
  },
  {
    key: 'eastholme-conference', author: 'cqc-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['help-and-protection'], period: [156, 156],
    title: 'Child protection conference and two core groups',
    body: prose`
      Parents were met beforehand and could follow what was said. CH-06’s drawing of a safe house was on the table and used. In neither core group was the
      worker who treats the parent present, and both plans turned on that parent’s recovery.`,
  },
];

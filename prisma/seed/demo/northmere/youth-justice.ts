import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere Youth Justice Service contributed: early help and partnership, and silence on everything else. */
export const youthJustice: readonly DemoEvidence[] = [
  {
    key: 'youth-justice-prevention-data', author: 'youth-justice-prevention', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [210, 28],
    title: 'Prevention: who came to us and what followed', minutes: 30,
    body: prose`
      96 children began prevention work in six months, 61 referred by the police, 22 by schools and three by the front door. 78 completed it. Of those who
      finished more than three months ago, 9 of 52 have since been cautioned or charged. 31 of the 96 had a speech and language need that nobody had
      recorded before.`,
  },
  {
    key: 'youth-justice-ch15', author: 'youth-justice-prevention', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help'], period: [160, 30],
    title: 'CH-15: prevention work after a first arrest', minutes: 100,
    body: prose`
      CH-15, aged 14, was arrested with a knife after being threatened on the way home. A prevention worker met CH-15 within four days, with the police and
      the school in the same room. CH-15 said that nobody had asked before why the knife was there. The route home has been changed with the school and
      CH-15 has not been arrested again.`,
  },
  {
    key: 'youth-justice-partnership', author: 'youth-justice-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['partnership'], period: [23, 23],
    title: 'Our place in the partnership',
    body: prose`
      We sit on the partnership’s exploitation group and not on its executive or its audit group. We were not asked for data for the hub’s 12 measures. Our
      management board and the safeguarding partnership met once together this year; both agreed to do so again and no day has been set.`,
  },
  {
    key: 'youth-justice-disposals-draft', author: 'youth-justice-coordinator', kind: 'DOCUMENT',
    visibility: 'ALL_AGENCIES', criteria: ['leadership', 'timeliness'], period: [118, 28], status: 'DRAFT',
    title: 'Joint decisions on out-of-court disposals',
    body: prose`
      The panel met weekly and decided on 41 children. Still to come from the police: the time from offence to panel for each.`,
  },
];

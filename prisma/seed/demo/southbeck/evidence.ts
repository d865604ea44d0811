import { prose } from '../../prose.ts';
import type { DemoEvidence } from '../../types.ts';

/** What Southbeck’s agencies gave, and what inspectors saw there. */
export const evidence: readonly DemoEvidence[] = [
  {
    key: 'southbeck-contacts', author: 'southbeck-council-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door', 'timeliness'], period: [125, 35], minutes: 70,
    title: 'Contacts in the quarter and how soon they were decided',
    body: prose`
      2,140 contacts came in the quarter and 1,926 of them (90%) had a decision within one working day. Of the 214 that took longer, 131 came between Friday
      afternoon and Monday morning. Contacts from health took longest: forms went to a mailbox that was read twice a day.`,
  },
  {
    key: 'southbeck-health-list', author: 'health-coordinator', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door'], period: [60, 30], minutes: 40,
    title: 'Referrals by health since the mailbox was closed',
    body: prose`
      The mailbox was closed five weeks before inspectors came. Since then nurses and midwives write into the hub’s own list. 88 of 96 referrals had an answer
      within one working day, against 61 of 104 in the five weeks before.`,
  },
  {
    key: 'southbeck-missing', author: 'police-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['timeliness'], period: [125, 35], minutes: 55,
    title: 'Children reported missing, and when they were spoken to afterwards',
    body: prose`
      46 missing episodes were reported about 29 children. Officers spoke to the child within a day in 42. The council’s own interview took place within 72
      hours in 30 of 46; in the others the child was spoken to later or not at all.`,
  },
  {
    key: 'southbeck-night-list', author: 'police-coordinator', kind: 'OBSERVATION',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [50, 50],
    title: 'The list of the night, read together',
    body: prose`
      An officer, a social worker and a nurse read the list of the night at eight o’clock. There were 11 children on it. For each one of the three rang
      whoever had been with the child, and wrote down what the child had said.`,
  },
  {
    key: 'southbeck-hub-morning', author: 'hmicfrs-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [31, 31],
    title: 'Two mornings and a Saturday in the hub',
    body: prose`
      On both mornings the list of the night was read by three agencies and no child on it was left for later. On the Saturday nobody from health was in the
      room, and two decisions were made without what health knew. By nine the schools had heard about every child of theirs.`,
  },
  {
    key: 'southbeck-practitioners', author: 'cqc-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door', 'timeliness'], period: [30, 30],
    title: 'Nine practitioners on referring a child',
    body: prose`
      Nurses and midwives said that they ring to learn whether anybody has seen what they sent. Youth workers said that children who come back after being
      missing want to be asked by somebody they know, and often are not asked at all.`,
  },
];

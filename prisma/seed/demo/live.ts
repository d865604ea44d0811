import type { DemoEvidence } from '../types.ts';
import { prose } from '../prose.ts';

/** What Northmere's agencies still have to say: added one by one by the live demo, breaking some of the silence as it goes. */
export const live: readonly DemoEvidence[] = [
  {
    key: 'live-police-weekend', author: 'police-hub', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [7, 1],
    title: 'Weekend requests since fieldwork',
    body: prose`
      Three requests for police information came to the hub at the weekend. An on-call researcher answered all three within two hours. The arrangement is a
      trial for eight weeks.`,
  },
  {
    key: 'live-health-decisions', author: 'health-contributor', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-decisions'], period: [118, 28],
    title: 'When health disagreed with a first decision',
    body: prose`
      Health questioned the hub’s first decision for 26 children in the quarter. In 17 the decision changed after a conversation, all within one day. In
      nine it did not, and for three of these the child was referred again within six weeks.`,
  },
  {
    key: 'live-schools-leadership', author: 'schools-coordinator', kind: 'INTERVIEW',
    visibility: 'ALL_AGENCIES', criteria: ['leadership'], period: [6, 6],
    title: 'What safeguarding leads say about their own support',
    body: prose`
      Seven of ten safeguarding leads have supervision from someone outside the school. The other three have none. Those who have it said that it is why
      they are still in the role.`,
  },
  {
    key: 'live-youth-justice-front-door', author: 'youth-justice-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [118, 28],
    title: 'Screening for safeguarding at first contact',
    body: prose`
      We screened 88 children at first contact in the quarter and referred 14 to the front door. Five of the 14 were already open to social care, which we
      could not see. We heard the outcome of six.`,
  },
  {
    key: 'live-council-edt', author: 'council-hub', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [62, 28],
    title: 'Emergency duty team: second weekend compared',
    body: prose`
      We counted every call on the telephone system for a second weekend, not only those with a record: 23 from the police, of which our log had 12. From
      today each call is logged, whatever its outcome.`,
  },
  {
    key: 'live-police-decisions', author: 'police-coordinator', kind: 'DOCUMENT',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [60, 35],
    title: 'Thresholds: how sergeants decided on 25 notifications',
    body: prose`
      Two sergeants read the same 25 notifications apart. They agreed on 19. Of the six on which they differed, four were about older children and neglect.
      Both asked for examples in the threshold document.`,
  },
  {
    key: 'live-schools-ch07', author: 'schools-dsl', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help'], period: [12, 3],
    title: 'CH-07: review of the plan',
    body: prose`
      CH-07 came to the review and read out what had helped: the same person at the gate each morning, and boxing. Attendance is 94%. The plan ends next
      month with a check in after six weeks.`,
  },
  {
    key: 'live-health-nurse', author: 'health-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'ALL_AGENCIES', criteria: ['leadership', 'mash'], period: [3, 3],
    title: 'Second nurse post in the hub is filled',
    body: prose`
      The joint post with the children’s ward was offered and accepted this week. The nurse starts in two months; until then the ward releases someone on
      three mornings.`,
  },
  {
    key: 'live-youth-justice-panel', author: 'youth-justice-prevention', kind: 'OBSERVATION',
    visibility: 'ALL_AGENCIES', criteria: ['early-help', 'partnership'], period: [2, 2],
    title: 'Prevention at the early help panel for the first time',
    body: prose`
      We were asked to the allocation panel and took on two of the 15 families. For a third we already knew the older brother, which nobody else in the room
      did.`,
  },
  {
    key: 'live-hmicfrs-control-room', author: 'hmicfrs-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [4, 4],
    title: 'Return visit to the control room at a weekend',
    body: prose`
      Officers reached a social worker at the first attempt in five of seven calls we listened to. In one of the others CH-31 and two officers waited 70
      minutes in a hospital corridor.`,
  },
  {
    key: 'live-council-neglect', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-decisions', 'timeliness'], period: [393, 28],
    title: 'Children with three or more contacts before a referral',
    body: prose`
      117 children had three or more contacts in the 12 months before their referral was accepted. Neglect was named in 64. The median time from first
      contact to referral was 104 days.`,
  },
  {
    key: 'live-police-notifications', author: 'police-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['timeliness', 'front-door'], period: [14, 1],
    title: 'Notifications waiting for triage today',
    body: prose`
      61 standard-risk notifications about children are waiting, down from 146 on the day of notification. The oldest has waited two days.`,
  },
];

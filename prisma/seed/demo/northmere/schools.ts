import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere's schools contributed. */
export const schools: readonly DemoEvidence[] = [
  {
    key: 'schools-feedback', author: 'schools-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [118, 28],
    title: 'What schools heard after they referred', minutes: 55,
    body: prose`
      48 of 62 schools told us what they heard back. They had made 214 referrals in the quarter. For 71 (33%) an outcome is in the school’s own record; for
      the other 143 the safeguarding lead rang, sometimes twice, or learned it from the family. Letters sent to a shared office mailbox are often not passed
      on.`,
  },
  {
    key: 'schools-strategy-invitations', author: 'schools-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [118, 28],
    title: 'Invitations to strategy discussions',
    body: prose`
      Schools that keep a log recorded 88 invitations to strategy discussions in the quarter. 58 (66%) came with less than two hours’ notice and 11 after
      the discussion had begun. When the school took part, staff said that its knowledge of the child was used. In school holidays nobody is asked.`,
  },
  {
    key: 'schools-early-help', author: 'schools-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [118, 28],
    title: 'Early help plans that schools lead',
    body: prose`
      Schools lead 341 of 520 early help plans. 19 of 62 schools lead none. In the 43 that do, a plan takes about three hours a week of one person’s time.
      Primary schools say that health visitors and school nurses come to fewer review meetings than a year ago; housing officers come to almost none.`,
  },
  {
    key: 'schools-ch07', author: 'schools-dsl', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help', 'front-door'], period: [210, 30],
    title: 'CH-07: from falling attendance to a plan that works', minutes: 110,
    body: prose`
      CH-07, aged 12, came to school on 61% of days in the half term before the plan. Form tutor, school nurse and youth worker met the parent at home and
      agreed one plan on one page. Attendance has been 92% since, and CH-07 has joined the boxing club that the youth worker runs. The front door had been
      rung first and sent us the early help form, which took the family five weeks to reach.`,
  },
  {
    key: 'schools-heads', author: 'schools-coordinator', kind: 'INTERVIEW',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [35, 30],
    title: 'What six head teachers told us',
    body: prose`
      All six value the hub’s consultation line: they speak to a qualified social worker and get clear advice. Five of six said that they were never told
      what happened next after a referral. Two keep a spreadsheet of referrals because they do not expect to hear.`,
  },
  {
    key: 'schools-timetables', author: 'schools-dsl', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help'], period: [118, 28],
    title: 'Part-time timetables and children out of school', minutes: 65,
    body: prose`
      83 children were on a part-time timetable on the last day of the quarter, 29 of them for more than 12 weeks. 44 of the 83 have an early help plan or a
      social worker. Schools report each one to the council; replies come with no view on what else the child needs.`,
  },
  {
    key: 'schools-encompass', author: 'schools-dsl', kind: 'DOCUMENT',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [118, 28],
    title: 'What schools do with Operation Encompass notices',
    body: prose`
      40 of 48 schools read the notice before registration and have someone look out for the child that morning. Staff say that it changes how they greet a
      child who has had no sleep. Two schools found that notices had gone to a mailbox nobody opens; both have put it right.`,
  },
  {
    key: 'schools-elective-draft', author: 'schools-dsl', kind: 'OBSERVATION',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door'], period: [18, 18], status: 'DRAFT',
    title: 'Children taught at home: handover meeting',
    body: prose`
      Notes of one handover meeting between a school and the council’s home education team. To be checked with the school before it is sent.`,
  },
];

import { prose } from '../../prose.ts';
import type { DemoRequest } from '../../types.ts';

/** What the inspectors asked Northmere’s agencies, in every state: one is late, one came back. */
export const requests: readonly DemoRequest[] = [
  {
    askedBy: 'lead-inspector', title: 'Strategy discussions: who was invited and who came',
    question: prose`
      For the last twenty strategy discussions: the day the worry was raised, the day of the discussion, who was invited, who took part, and who was told of
      the decision. By reference only, no names.`,
    reason: 'Three agencies count attendance differently, and the narrative rests on it.',
    criteria: ['mash', 'timeliness'], agencies: ['northmere-council', 'northmere-police', 'northmere-health'], sentDaysAgo: 12, dueInWorkingDays: 3,
    steps: [
      { agency: 'northmere-council', by: 'council-hub', daysAgo: 11.5, action: 'ACKNOWLEDGE' },
      { agency: 'northmere-police', by: 'police-hub', daysAgo: 11, action: 'START' },
      { agency: 'northmere-health', by: 'health-contributor', daysAgo: 11, action: 'START' },
      { agency: 'northmere-council', by: 'council-hub', daysAgo: 1.2, action: 'ANSWER', attach: ['council-strategy-discussions'] },
      { agency: 'northmere-health', by: 'health-contributor', daysAgo: 1.15, action: 'ANSWER', words: 'Invitations are counted from the hub’s own list.', attach: ['health-strategy-invitations'] },
      { agency: 'northmere-health', by: 'lead-inspector', daysAgo: 1.05, action: 'RETURN', words: 'Who was told of the decision is missing for seven of the twenty. Please add it.' },
      { agency: 'northmere-council', by: 'lead-inspector', daysAgo: 1, action: 'ACCEPT' },
    ],
  },
  {
    askedBy: 'cqc-inspector', title: 'Waits of midwives for the hub’s answer',
    question: 'For each referral by a midwife in the last quarter: hours from referral to an answer, and whether the midwife had to ask again.',
    reason: 'Two midwives told us that they wait more than a day. We want to know whether that is usual.',
    criteria: ['front-door', 'timeliness'], agencies: ['northmere-health'], sentDaysAgo: 3, dueInWorkingDays: 8,
    steps: [{ agency: 'northmere-health', by: 'health-contributor', daysAgo: 2.5, action: 'ACKNOWLEDGE' }],
  },
  {
    askedBy: 'ofsted-education', title: 'Children on reduced timetables: who knows',
    question: 'How many children are on a reduced timetable today, for how long, and which other agencies were told of each.',
    reason: 'A child at home all day is seen by nobody. We want to see who is told.',
    criteria: ['partnership'], agencies: ['northmere-schools'], sentDaysAgo: 1.8, dueInWorkingDays: 5,
  },
  {
    askedBy: 'probation-inspector', title: 'First decisions about children met by youth justice',
    question: 'For the last ten children referred to prevention: what the hub decided, when, and what your service was told of it.',
    reason: 'Your agency is silent on first decisions so far.',
    criteria: ['early-decisions'], agencies: ['northmere-youth-justice'], sentDaysAgo: 3.5, dueInWorkingDays: 10,
    steps: [
      { agency: 'northmere-youth-justice', by: 'youth-justice-coordinator', daysAgo: 3, action: 'ACKNOWLEDGE' },
      { agency: 'northmere-youth-justice', by: 'youth-justice-prevention', daysAgo: 2, action: 'START' },
    ],
  },
  {
    askedBy: 'hmicfrs-inspector', title: 'Calls to the emergency duty team at night',
    question: 'How often officers called in the last quarter, and how long they waited for a social worker.',
    reason: 'Officers describe long waits at weekends.',
    criteria: ['mash'], agencies: ['northmere-police'], sentDaysAgo: 2.6, dueInWorkingDays: 5,
    steps: [{ agency: 'northmere-police', by: 'police-hub', daysAgo: 1.1, action: 'ANSWER', attach: ['police-edt-calls'] }],
  },
  {
    askedBy: 'ofsted-education', title: 'Rota of the education adviser in the hub',
    question: 'Who covers the desk, on which days, and who stands in.',
    reason: 'Schools say the desk is often empty.',
    criteria: ['mash'], agencies: ['northmere-council'], sentDaysAgo: 6, dueInWorkingDays: 4,
    steps: [{ agency: 'northmere-council', by: 'ofsted-education', daysAgo: 5, action: 'CANCEL', words: 'We saw the rota on site. Nothing more is needed.' }],
  },
  {
    askedBy: 'lead-inspector', title: 'Supervision of social workers in the hub',
    question: 'Dates of supervision for each social worker in the hub over the last six months.',
    reason: '', criteria: ['leadership'], agencies: ['northmere-council'], dueInWorkingDays: 5,
  },
];

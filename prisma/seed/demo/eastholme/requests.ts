import type { DemoRequest } from '../../types.ts';

/** What the inspectors asked Eastholme’s agencies; all of it is settled. */
export const requests: readonly DemoRequest[] = [
  {
    askedBy: 'lead-inspector', title: 'Plans for children in need: your own audit',
    question: 'The last audit of child in need and child protection plans by your own people, with what was done about its findings.',
    reason: 'We would rather read what you found yourselves than ask for the same plans again.',
    criteria: ['help-and-protection'], agencies: ['eastholme-council'], sentDaysAgo: 9, dueInWorkingDays: 5,
    steps: [
      { agency: 'eastholme-council', by: 'eastholme-council-coordinator', daysAgo: 8.5, action: 'ACKNOWLEDGE' },
      { agency: 'eastholme-council', by: 'eastholme-council-coordinator', daysAgo: 1.2, action: 'ANSWER', attach: ['eastholme-plans-audit'] },
      { agency: 'eastholme-council', by: 'lead-inspector', daysAgo: 1, action: 'ACCEPT' },
    ],
  },
  {
    askedBy: 'cqc-inspector', title: 'Parents with poor mental health: what adult services did',
    question: 'For the last twenty adults with children at home: whether the children were asked after, and who was told.',
    reason: 'Adult and children’s services describe this differently.',
    criteria: ['help-and-protection', 'partnership'], agencies: ['eastholme-health'], sentDaysAgo: 8, dueInWorkingDays: 6,
    steps: [
      { agency: 'eastholme-health', by: 'eastholme-health-coordinator', daysAgo: 1.15, action: 'ANSWER', attach: ['eastholme-adult-mental-health'] },
      { agency: 'eastholme-health', by: 'cqc-inspector', daysAgo: 0.9, action: 'ACCEPT' },
    ],
  },
  {
    askedBy: 'hmicfrs-inspector', title: 'Repeat notifications about one household',
    question: 'How often one household was notified three times or more in the last year.',
    reason: 'We want to see whether anybody looks at the pattern.',
    criteria: ['front-door'], agencies: ['eastholme-police'], sentDaysAgo: 7, dueInWorkingDays: 5,
    steps: [{ agency: 'eastholme-police', by: 'hmicfrs-inspector', daysAgo: 5, action: 'CANCEL', words: 'The force’s own report says it already.' }],
  },
];

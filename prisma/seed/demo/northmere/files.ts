import type { DemoFile } from '../../types.ts';

/** Files that Northmere's agencies attached to what they contributed, by the key of the contribution. */
export const files: Readonly<Record<string, readonly DemoFile[]>> = {
  'council-contacts': [
    {
      name: 'Contacts by week.csv',
      lines: [
        'Week,Contacts,Decided within one working day', '1,212,148', '2,198,141', '3,226,139', '4,241,150', '5,219,146', '6,204,149', '7,233,151', '8,247,148', '9,228,157', '10,215,160', '11,209,158', '12,231,161', '13,222,163',
      ],
    },
  ],
  'council-joint-audits': [
    {
      name: 'Joint audits, what we learned.pdf',
      lines: [
        'Northmere: joint audits of the front door', '', 'Three audits in the year, each of twelve children, each read by council, police and health together.', '',
        '1. What each agency knew was rarely in one place before the first decision.', '2. The voice of the child was clear in 21 of 36 records.',
        '3. Feedback to whoever had referred was recorded for 14 of 36.', '4. Where a health visitor took part, the plan named who would see the child, and when.', '',
        'The partnership agreed four actions. Two are done, one is late, one has no owner yet.', '', 'Invented for a demonstration. No real child or service is described.',
      ],
    },
  ],
  'health-hub-requests': [
    {
      name: 'Requests to health, month by month.csv',
      lines: ['Month,Asked,Answered within four hours,Answered within one working day', 'First,158,109,155', 'Second,167,121,162', 'Third,161,115,157'],
    },
    {
      name: 'Cover for the hub nurse.txt',
      lines: ['Weekdays 9am to 5pm: one nurse, the second post vacant for five months.', 'Evenings and weekends: no cover. The ward answers the telephone when it can.', 'Recruitment: advertised twice; interviews in the coming month.'],
    },
  ],
  'ofsted-log-comparison': [
    {
      name: 'Comparing the logs of one weekend.pdf',
      lines: [
        'Comparison of the out-of-hours log and the police log, one weekend', '', 'Police made 31 calls. The council wrote down 24 of them.', 'Of the seven that are missing, five were about children known to a social worker.',
        'No call waited longer than it took to find the number. Two officers gave up.', '', 'Invented for a demonstration. No real child or service is described.',
      ],
    },
  ],
};

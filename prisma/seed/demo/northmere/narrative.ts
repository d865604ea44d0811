import type { DemoInspection } from '../../types.ts';
import { prose } from '../../prose.ts';

/** Half composed: early decisions rest on the council alone, some findings cite nothing yet, and leadership and timeliness are still empty. */
export const narrative: DemoInspection['narrative'] = {
  'front-door': {
    writer: 'cqc-inspector',
    statements: [
      {
        kind: 'CONTEXT',
        text: prose`
          In the last full quarter 4,186 contacts about children came to the council’s front door, more than a third of them from the police, and one in
          four became a referral.`,
        cites: [{ evidence: 'council-contacts', at: 'C' }, { evidence: 'police-notifications' }],
      },
      {
        kind: 'STRENGTH',
        text: prose`
          Staff who meet children first notice them. Call handlers ask whether children are in the home, officers describe what a child does not say, and
          nurses in the children’s emergency department check for a protection plan as a matter of course.`,
        cites: [{ evidence: 'hmicfrs-control-room' }, { evidence: 'police-response-officers' }, { evidence: 'cqc-emergency' }, { evidence: 'health-emergency' }],
      },
      {
        kind: 'STRENGTH',
        text: prose`
          Most schools know before the first lesson that a child was present at domestic abuse the night before, and someone is there to greet that child.`,
        cites: [{ evidence: 'police-encompass' }, { evidence: 'schools-encompass' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          People who refer a child are too often not told what happened next. Schools and police officers learn it from the family or not at all, and some
          have stopped expecting to hear.`,
        cites: [
          { evidence: 'schools-feedback', quote: 'For 71 (33%) an outcome is in the school’s own record; for the other 143 the safeguarding lead rang' },
          { evidence: 'schools-heads' },
          { evidence: 'police-response-officers', quote: 'None had ever been told what happened after a notification.' },
          { evidence: 'ofsted-school-leads' },
          { evidence: 'council-feedback-letters', stance: 'CONTRADICTS' },
        ],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Referrals from family doctors arrive late and say little about the child’s daily life, so first decisions are made without what the doctor knows.`,
        cites: [{ evidence: 'health-gp-sample' }],
      },
      {
        kind: 'STRENGTH',
        text: 'Children and young people remember the first worker who asked them what they wanted to happen.',
        cites: [],
      },
      {
        kind: 'PRACTICE_EXAMPLE',
        text: prose`
          After domestic abuse at night a notice is in the school before registration. Somebody who knows the child reads it, looks out for that child and
          greets them knowing why they may not have slept. Schools that found notices in a mailbox nobody opens told the police, and both put it right.`,
        cites: [{ evidence: 'police-encompass' }, { evidence: 'schools-encompass', quote: 'have someone look out for the child that morning' }],
      },
    ],
  },
  mash: {
    writer: 'hmicfrs-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          On weekdays social care, police and health sit together, read their own records before they meet, and speak about what life is like for the child.
          What one agency knows changes what all decide.`,
        cites: [
          { evidence: 'ofsted-hub-meeting' },
          { evidence: 'ofsted-hub-staff' },
          { evidence: 'council-strategy-discussions' },
          { evidence: 'health-strategy-invitations' },
        ],
      },
      {
        kind: 'AREA_FOR_PRIORITY_ACTION',
        text: prose`
          At weekends nobody in the hub can see police or health information. Children, some of them very young, have waited more than two days for agencies
          to put together what each already knew.`,
        cites: [{ evidence: 'police-weekend-access', quote: '14 were answered on the Monday' }, { evidence: 'police-ch11' }, { evidence: 'health-hub-requests' }, { evidence: 'hmicfrs-night-shift' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Officers cannot rely on reaching a social worker in the evening, and children wait with them at stations and in hospitals. The agencies’ own
          counts of these calls differ and neither had seen the other’s.`,
        cites: [
          { evidence: 'police-edt-calls' },
          { evidence: 'ofsted-log-comparison' },
          { evidence: 'hmicfrs-night-shift' },
          { evidence: 'council-edt-log', stance: 'CONTRADICTS' },
        ],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Schools take part in fewer than half of strategy discussions about their pupils. Most invitations reach them with less than two hours’ notice.',
        cites: [{ evidence: 'council-strategy-discussions' }, { evidence: 'schools-strategy-invitations' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Health is not always asked to strategy discussions about older children, although it comes when it is asked.',
        cites: [{ evidence: 'health-strategy-invitations' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Information about adults who live with the child, from adult mental health and probation, reaches the hub late or not at all.',
        cites: [],
      },
    ],
  },
  'early-decisions': {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Once a referral is accepted social workers see children soon, nearly nine in ten within ten working days, and most assessments hold the child’s
          own words.`,
        cites: [{ evidence: 'council-assessments' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Repeated contacts about neglect are answered one by one. For CH-04 it took four contacts and more than four months before anyone read them as one
          story.`,
        cites: [{ evidence: 'council-ch04' }, { evidence: 'council-rereferrals' }, { evidence: 'council-threshold-audit' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Children are stepped down to early help without a meeting of those who know them, and families wait weeks for the new worker.',
        cites: [{ evidence: 'council-ch18' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Agencies do not share one understanding of when a child needs early help and when a child needs a social worker.',
        cites: [],
      },
    ],
  },
  'early-help': {
    writer: 'ofsted-education',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Schools lead two in three early help plans and agree with partners round one table who is best placed to help. Many children have one plan that
          they and their family recognise.`,
        cites: [{ evidence: 'schools-early-help' }, { evidence: 'council-early-help' }, { evidence: 'ofsted-early-help-panel' }, { evidence: 'schools-ch07' }],
      },
      {
        kind: 'STRENGTH',
        text: 'Children who come to youth justice prevention are met quickly, feel that the work is theirs, and most do not offend again.',
        cites: [{ evidence: 'youth-justice-prevention-data' }, { evidence: 'youth-justice-ch15' }, { evidence: 'probation-prevention' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Families wait too long. A first visit takes a median of 23 days and a first mental health appointment 18 weeks, and worries grow in the meantime.`,
        cites: [{ evidence: 'council-early-help' }, { evidence: 'health-camhs' }, { evidence: 'schools-ch07' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Prevention work stands apart from early help. Its workers are not at the allocation panel and cannot see whether a child already has a plan.',
        cites: [{ evidence: 'ofsted-early-help-panel' }, { evidence: 'probation-prevention' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Health visitors hold far more children than they can know well, and leading an early help plan is the first thing to give way.',
        cites: [{ evidence: 'health-health-visiting' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Families who need an interpreter wait longer for help, and some rely on an older child to speak for them.',
        cites: [],
      },
    ],
    table: {
      heads: ['Who leads early help plans', 'Open plans', 'Share'],
      rows: [
        { kind: 'STRENGTH', cells: ['Schools', '341', '66%'], cites: [{ evidence: 'council-early-help' }, { evidence: 'schools-early-help' }] },
        { kind: 'CONTEXT', cells: ['The council', '122', '23%'], cites: [{ evidence: 'council-early-help' }] },
        { kind: 'CONTEXT', cells: ['Health visitors', '49', '9%'], cites: [{ evidence: 'council-early-help' }, { evidence: 'health-health-visiting', quote: 'Health visitors lead 49 early help plans.' }] },
        { kind: 'CONTEXT', cells: ['Others', '8', '2%'], cites: [{ evidence: 'council-early-help' }] },
      ],
    },
  },
  partnership: {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: 'Council and health audit practice together and act on much of what they find; the pre-birth protocol came of it.',
        cites: [{ evidence: 'council-joint-audits' }, { evidence: 'health-partnership' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          The partnership cannot yet see its own front door. Twelve shared measures were agreed, figures exist for five, and each agency counts in its own
          way.`,
        cites: [{ evidence: 'health-partnership' }, { evidence: 'police-self-evaluation' }, { evidence: 'youth-justice-partnership' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Disagreements between agencies are seldom raised in writing by anyone but the council, and schools do not know how to.',
        cites: [{ evidence: 'council-escalations' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Scrutiny asks the right questions and does not always get an answer. It reads minutes and is not shown data, and young people have not heard what
          became of the priorities they chose.`,
        cites: [{ evidence: 'ofsted-scrutiny' }],
      },
    ],
  },
};

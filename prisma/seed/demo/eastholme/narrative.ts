import type { DemoInspection } from '../../types.ts';
import { prose } from '../../prose.ts';

/** Complete and published: a finished narrative for a board to read. */
export const narrative: DemoInspection['narrative'] = {
  'early-help': {
    writer: 'ofsted-education',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Families get help soon and from people who know one another. Health visitors and school nurses sit in Family Help teams, families tell their story
          once, and fewer of them need a social worker later.`,
        cites: [{ evidence: 'eastholme-early-help-data' }, { evidence: 'eastholme-school-nurses' }, { evidence: 'eastholme-schools-survey' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Help is hardest to reach on the coast. Four in ten families there decline what they are offered, and one school nurse post is shared between nine
          schools.`,
        cites: [{ evidence: 'eastholme-early-help-data' }, { evidence: 'eastholme-school-nurses' }],
      },
    ],
    table: {
      heads: ['Family Help', 'Before', 'Now'],
      rows: [
        { kind: 'CONTEXT', cells: ['Families with a plan in the year', '1,720', '2,310'], cites: [{ evidence: 'eastholme-early-help-data', quote: '2,310 families had a Family Help plan in the year, up from 1,720.' }] },
        { kind: 'CONTEXT', cells: ['Days until the first visit, median', '19', '8'], cites: [{ evidence: 'eastholme-early-help-data', quote: 'The median wait for a first visit fell from 19 to eight days.' }] },
        { kind: 'CONTEXT', cells: ['Referred to social care within eight months of the plan’s end', '13%', '6%'], cites: [{ evidence: 'eastholme-early-help-data' }] },
      ],
    },
  },
  'front-door': {
    writer: 'hmicfrs-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Children get the same response by night as by day. Police, social care and health answer from one room until 2am, and fewer children are taken
          into police protection as a result.`,
        cites: [{ evidence: 'eastholme-notifications' }, { evidence: 'eastholme-night-desk' }, { evidence: 'eastholme-front-door-data' }],
      },
      {
        kind: 'STRENGTH',
        text: 'People who refer a child learn what happened. Most schools heard the outcome of their last referral and find the advice they are given clear.',
        cites: [{ evidence: 'eastholme-front-door-data' }, { evidence: 'eastholme-schools-survey' }],
      },
    ],
  },
  'help-and-protection': {
    writer: 'cqc-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: 'Children’s own words shape their plans, and parents are prepared for meetings so that they can take part in them.',
        cites: [{ evidence: 'eastholme-plans-audit' }, { evidence: 'eastholme-conference' }],
      },
      {
        kind: 'AREA_FOR_PRIORITY_ACTION',
        text: prose`
          When a parent’s mental illness is the main concern, those who treat the parent are mostly absent. Plans for children turn on a recovery that
          nobody in the room can speak about.`,
        cites: [{ evidence: 'eastholme-adult-mental-health' }, { evidence: 'eastholme-plans-audit' }, { evidence: 'eastholme-conference' }],
      },
    ],
  },
  'outside-the-home': {
    writer: 'hmicfrs-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Agencies make places safer as well as children. Police, districts and youth workers act on what children tell them, and adults who cause harm are
          disrupted.`,
        cites: [{ evidence: 'eastholme-ch02' }, { evidence: 'eastholme-exploitation' }, { evidence: 'eastholme-joint-board' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Children placed in Eastholme by other areas are not known to local agencies soon enough. For some, the first sign of risk was the first night they
          went missing.`,
        cites: [{ evidence: 'eastholme-exploitation' }],
      },
      {
        kind: 'PRACTICE_EXAMPLE',
        text: prose`
          When children said where they were not safe, agencies changed the place. Police, the district and youth workers were there every evening for six
          weeks, lights were mended, and adults who caused harm were kept away by orders. Children chose who came to the meetings that planned it.`,
        cites: [{ evidence: 'eastholme-ch02' }, { evidence: 'eastholme-exploitation' }, { evidence: 'eastholme-joint-board' }],
      },
    ],
  },
  care: {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: 'Most children in care live in homes that last, see a doctor and a dentist, go to school and know what became of the things they asked for.',
        cites: [
          { evidence: 'eastholme-care-data' },
          { evidence: 'eastholme-health-assessments' },
          { evidence: 'eastholme-virtual-school' },
          { evidence: 'eastholme-children-in-care' },
        ],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Children who live far from Eastholme wait four times as long for mental health support, and some children with an education, health and care plan
          wait more than four weeks for a school after a move.`,
        cites: [{ evidence: 'eastholme-health-assessments' }, { evidence: 'eastholme-virtual-school' }, { evidence: 'eastholme-care-data' }],
      },
    ],
  },
  'care-leavers': {
    writer: 'probation-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: 'Nearly all care leavers are in touch with an adviser whom they like and trust, and most have somewhere suitable to live.',
        cites: [{ evidence: 'eastholme-care-data' }, { evidence: 'eastholme-children-in-care' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Young people who leave custody often do not know where they will live until the last week. Some had no home of their own on the first night.',
        cites: [{ evidence: 'eastholme-custody' }, { evidence: 'eastholme-children-in-care' }],
      },
    ],
  },
  partnership: {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: prose`
          Partners act as one. Schools and youth justice sit at the same table as the safeguarding partners, money is pooled, and each agency answers in
          public for its share.`,
        cites: [{ evidence: 'eastholme-joint-board' }, { evidence: 'eastholme-schools-survey' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Services that treat adults stand outside the partnership. Its priorities and its invitations do not reach them.',
        cites: [{ evidence: 'eastholme-adult-mental-health' }, { evidence: 'eastholme-staff' }],
      },
    ],
  },
  leadership: {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'CONTEXT',
        text: 'Three years ago one in four social work posts was filled by temporary staff; now fewer than one in ten is.',
        cites: [{ evidence: 'eastholme-workforce' }],
      },
      {
        kind: 'STRENGTH',
        text: 'Leaders in every agency go and see practice, and staff have the time to know children well.',
        cites: [{ evidence: 'eastholme-staff' }, { evidence: 'eastholme-workforce' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'Audit tells leaders more about whether a task was done than about what changed for the child.',
        cites: [{ evidence: 'eastholme-workforce' }, { evidence: 'eastholme-plans-audit' }],
      },
    ],
  },
};

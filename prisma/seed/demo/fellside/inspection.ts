import { prose } from '../../prose.ts';
import type { DemoEvidence, DemoInspection } from '../../types.ts';

/** What agencies of the neighbouring area gave; the health services are the same as Northmere’s, and offered some of it for reuse. */
const evidence: readonly DemoEvidence[] = [
  {
    key: 'fellside-midwives', author: 'health-coordinator', kind: 'DATA', isOffered: true,
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door', 'timeliness'], period: [120, 60], minutes: 50,
    title: 'Referrals by midwives: hours until the hub answers',
    body: prose`
      Midwives of the trust referred 64 unborn babies in the quarter, in both areas that it serves. Half had an answer from the hub within nine hours, nine in ten within 31. In 17
      of the 64 the midwife had to ask again before anybody answered.`,
  },
  {
    key: 'fellside-midwives-voices', author: 'health-coordinator', kind: 'INTERVIEW', isOffered: true,
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [70, 70],
    title: 'What community midwives say about waiting for an answer',
    body: prose`
      Five midwives said that they ring until somebody answers, because a form alone gets no reply. About CH-02 one of them rang four times in two days. All five would rather
      be told that nothing will happen than hear nothing.`,
  },
  {
    key: 'fellside-police-notices', author: 'police-coordinator', kind: 'OBSERVATION',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [66, 66],
    title: 'A morning with the officers who read notices from the night',
    body: prose`Two officers read the notices of the night by ten o’clock. Those about children already known went to their social worker the same morning.`,
  },
  {
    key: 'fellside-notices-followed', author: 'probation-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [64, 64],
    title: 'What became of twenty notices from the night',
    body: prose`
      We followed 20 notices with the social workers whom they reached. 18 had come by noon, with what the officers made of them. Social workers said that they
      could see the child on the same day, where before they had read of it two or three days later.`,
  },
];

/** A published inspection of the area next to Northmere, served by the same health services and police: what they gave there, they may use again. */
export const fellside: DemoInspection = {
  title: 'Fellside: front door of all agencies',
  areaName: 'Fellside',
  kind: 'FRONT_DOOR',
  framework: 'jtai-front-door',
  unannounced: true,
  phases: ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED'],
  lead: 'hmicfrs-inspector',
  agencies: ['northmere-health', 'northmere-police'],
  members: [
    { user: 'hmicfrs-inspector', role: 'LEAD_INSPECTOR' },
    { user: 'probation-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'health-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'police-coordinator', role: 'AGENCY_COORDINATOR' },
  ],
  criterionLeads: { 'front-door': 'hmicfrs', mash: 'hmicfrs', 'early-decisions': 'hmi-probation', 'early-help': 'hmi-probation', partnership: 'hmicfrs', leadership: 'hmi-probation', timeliness: 'hmicfrs' },
  evidence,
  files: { 'fellside-midwives': [{ name: 'midwife-referrals.csv', lines: ['Month,Referrals,Answered within a day', 'April,22,15', 'May,19,14', 'June,23,18'] }] },
  narrative: {
    'front-door': {
      writer: 'hmicfrs-inspector',
      statements: [
        { kind: 'AREA_FOR_IMPROVEMENT', text: 'Midwives wait too long for an answer about unborn babies, and some have to ask again before anybody replies.', cites: [{ evidence: 'fellside-midwives' }, { evidence: 'fellside-midwives-voices' }] },
      ],
    },
    mash: {
      writer: 'probation-inspector',
      statements: [
        {
          kind: 'PRACTICE_EXAMPLE',
          text: prose`
            Two police officers read the notices of the night together every morning. What concerns a child whom a social worker knows is with that social worker by
            noon, with what the officers make of it. Children are seen on the same day, where it used to take two days or three.`,
          cites: [{ evidence: 'fellside-police-notices' }, { evidence: 'fellside-notices-followed' }],
        },
      ],
    },
  },
};

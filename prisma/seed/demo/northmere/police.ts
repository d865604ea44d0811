import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere Police contributed. */
export const police: readonly DemoEvidence[] = [
  {
    key: 'police-notifications', author: 'police-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door', 'timeliness'], period: [118, 28],
    title: 'Notifications about children: volume and time to share', minutes: 90,
    body: prose`
      Officers submitted 3,912 public protection notifications about children in the quarter. After triage 1,507 (39%) were shared with the council.
      High-risk notifications were shared in a median of 5 hours and all others in 19. On the day we were notified 146 standard-risk notifications were
      waiting for triage, the oldest for six days. 58% concerned domestic abuse.`,
  },
  {
    key: 'police-notification-sample', author: 'police-hub', kind: 'DOCUMENT',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door'], period: [70, 42],
    title: 'The child’s voice in 40 notifications', minutes: 150,
    body: prose`
      We read 40 notifications chosen at random. 26 (65%) say what the child said or how the child seemed; in 14 there is only a name and an age. Where
      officers used the prompt on the mobile form, 22 of 24 described the child. Response officers who joined in the last year use the prompt more than
      longer-serving colleagues.`,
  },
  {
    key: 'police-edt-calls', author: 'police-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [118, 28],
    title: 'Calls from officers to the emergency duty team', minutes: 75,
    earlier: [{
      status: 'DRAFT', title: 'Calls to the emergency duty team',
      body: prose`
        Log of calls from officers to the emergency duty team in the quarter, with how long each waited. The control room still has to confirm the times
        of those that were given up.`,
    }],
    body: prose`
      Control room records show 203 calls from officers to the emergency duty team at evenings and weekends in the quarter. In 61 (30%) no social worker was
      reached within an hour, and in 17 officers stayed with a child at a station or hospital for more than four hours while they waited. We count every
      call the control room connected, whatever its outcome.`,
  },
  {
    key: 'police-weekend-access', author: 'police-hub', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [118, 28],
    title: 'Weekend requests to the hub for police information', minutes: 40,
    body: prose`
      The hub’s police research desk is staffed on weekdays from 8am to 6pm. 22 requests for police information about a child came at weekends in the
      quarter; 14 were answered on the Monday. Eight were answered by the duty inspector the same day, by telephone and from memory of the systems, which is
      not a safe way to do it.`,
  },
  {
    key: 'police-encompass', author: 'police-hub', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [118, 28],
    title: 'Operation Encompass notices before school',
    body: prose`
      611 notices went to schools about children who were present at domestic abuse. 574 (94%) were sent before 9am on the next school day. 37 were late
      because the address or the school was wrong in our record. Nurseries and colleges are not yet included; we plan to add nurseries first.`,
  },
  {
    key: 'police-response-officers', author: 'police-coordinator', kind: 'INTERVIEW',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door'], period: [33, 33],
    title: 'Eight response officers on noticing children',
    body: prose`
      All eight could describe what they look for in a home: food, bedding, what a child will not say in front of an adult. Six had training on adversity in
      childhood in the last year. None had ever been told what happened after a notification. Three said that they mark a notification higher than they
      think right, to make sure it is read.`,
  },
  {
    key: 'police-ch11', author: 'police-hub', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['mash', 'timeliness'], period: [96, 62],
    title: 'CH-11: weekend incident and the strategy discussion', minutes: 120,
    body: prose`
      Officers attended a violent incident late on a Friday with CH-11, aged three, in the room. They removed the adult, saw that CH-11 was unhurt and rang
      the emergency duty team twice; the second call was answered after 90 minutes. A strategy discussion took place on Monday afternoon. The two earlier
      incidents at a previous address were known to us on the Friday and reached the hub on the Monday.`,
  },
  {
    key: 'police-missing', author: 'police-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['timeliness'], period: [118, 28],
    title: 'Children reported missing and return home interviews', minutes: 60,
    body: prose`
      84 missing episodes were reported about 51 children. Police prevention interviews took place within a day for 79. We received notes of 51 independent
      return home interviews within 72 hours (61%). Nine children account for 38 of the 84 episodes, and all nine are discussed at the weekly exploitation
      meeting.`,
  },
  {
    key: 'police-self-evaluation', author: 'police-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['leadership', 'partnership'], period: [24, 24],
    title: 'Self-evaluation: the police in the hub', minutes: 300,
    body: prose`
      Seven of nine hub posts are filled and a tenth has been agreed for weekends from next quarter. Supervisors check every high-risk notification and one
      in 20 of the others. We attend the partnership’s executive and its data group, and we bring figures that partners cannot compare with theirs. Our own
      view is that triage is safe and too slow.`,
  },
  {
    key: 'police-marac-draft', author: 'police-hub', kind: 'OBSERVATION',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [20, 20], status: 'DRAFT',
    title: 'MARAC: decisions about children in the home',
    body: prose`
      Sat in on one meeting; 14 adults discussed, with 23 children between them. Children’s needs came up for 16. To check with the chair which of the other
      seven already had a plan before this is sent.`,
  },
  {
    key: 'police-backlog-first-count', author: 'police-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['timeliness'], period: [118, 28], status: 'WITHDRAWN',
    withdrawnReason: 'The count of 391 included notifications about adults. The figure for children is in the notifications data.',
    title: 'Notifications waiting for triage, first count',
    body: prose`
      391 notifications were waiting for triage on the day of notification. The oldest had waited nine days.`,
  },
];

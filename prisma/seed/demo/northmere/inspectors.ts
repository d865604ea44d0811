import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What the inspection team saw and heard in Northmere, before and during fieldwork. */
export const inspectors: readonly DemoEvidence[] = [
  {
    key: 'ofsted-hub-meeting', author: 'lead-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [12, 12],
    title: 'Morning meeting in the safeguarding hub',
    body: prose`
      Social care, police, health and an education officer met for 35 minutes and discussed nine children. Each agency had read its own record first and
      shared what mattered; for three children health changed the decision. Everyone spoke about what life was like for the child. Nobody was there from
      youth justice, though two of the nine are known to it.`,
  },
  {
    key: 'ofsted-hub-staff', author: 'lead-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash', 'leadership'], period: [11, 11],
    title: 'Seven practitioners in the hub',
    body: prose`
      Practitioners from three agencies said that sitting together makes the work quicker and safer. They trust each other enough to disagree. All named
      evenings and weekends as the gap, and the duty social worker said that she decides with what she can see. Managers are present and known by first
      name.`,
  },
  {
    key: 'ofsted-log-comparison', author: 'lead-inspector', kind: 'DOCUMENT',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash', 'timeliness'], period: [9, 9],
    title: 'Out-of-hours calls: the two logs side by side',
    body: prose`
      We compared one weekend in both logs. The control room connected 19 calls to the emergency duty team; the team’s own log has ten of them. The nine
      that are missing ended in advice or were abandoned. Neither agency had seen the other’s figures before we asked. We have asked both for a second
      weekend.`,
  },
  {
    key: 'ofsted-families', author: 'lead-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door'], period: [10, 9],
    title: 'Four parents and two young people on their first contact',
    body: prose`
      Both young people remembered the first worker by name and said that she asked what they wanted to happen. Three of four parents understood why someone
      had called; one had a letter she could not read. One young person said that it took three adults before anybody believed it.`,
  },
  {
    key: 'ofsted-early-help-panel', author: 'ofsted-education', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['early-help'], period: [11, 11],
    title: 'Early help allocation panel',
    body: prose`
      The panel agreed a lead worker for 12 of 16 families in an hour, with schools, health visiting and the council round one table. For four nobody could
      take the lead and they go to the next panel; two of the four were there last time as well. Youth justice prevention was not in the room.`,
  },
  {
    key: 'ofsted-school-leads', author: 'ofsted-education', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door', 'early-help'], period: [10, 10],
    title: 'Designated safeguarding leads from nine schools',
    body: prose`
      All nine could say how they decide between the consultation line, early help and a referral. Seven look for the outcome letter and had received one
      for fewer than half of their referrals. Leads of small primary schools carry early help plans with no cover for their classes.`,
  },
  {
    key: 'ofsted-scrutiny', author: 'lead-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['partnership'], period: [9, 9],
    title: 'Independent scrutiny of the partnership',
    body: prose`
      Scrutiny this year asked about the hub twice: once about health’s vacant post and once about weekends. The first question brought a plan; the second
      was noted. The scrutineer sees minutes but not data. Young people helped to choose the priorities and have not been told what became of them.`,
  },
  {
    key: 'cqc-emergency', author: 'cqc-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door'], period: [12, 12],
    title: 'Children’s emergency department and urgent treatment centre',
    body: prose`
      In the emergency department the safeguarding check is part of booking in, and a paediatric nurse looked at how each child was with the adult who came.
      At the urgent treatment centre we saw six children booked in; the alert was opened for four. Staff there did not know that their rate had been
      measured.`,
  },
  {
    key: 'cqc-hub-nurse', author: 'cqc-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [11, 11],
    title: 'Specialist nurse in the hub',
    body: prose`
      The nurse reads five record systems to answer one question and has built her own summary page. She takes part in discussions while answering requests.
      Information on adults in the home comes only when she asks the mental health trust by telephone.`,
  },
  {
    key: 'hmicfrs-control-room', author: 'hmicfrs-inspector', kind: 'OBSERVATION',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door', 'timeliness'], period: [11, 11],
    title: 'Control room, late shift',
    body: prose`
      Call handlers asked whether children were present at all 14 domestic incidents we listened to. Supervisors re-checked delayed attendance every hour.
      For two incidents the history at an earlier address did not show until an officer looked for it by hand.`,
  },
  {
    key: 'hmicfrs-night-shift', author: 'hmicfrs-inspector', kind: 'INTERVIEW',
    visibility: 'INSPECTORS_ONLY', criteria: ['mash'], period: [10, 10],
    title: 'Night-shift sergeants on reaching social care',
    body: prose`
      Five sergeants described waiting with a child in the past three months. They praised the duty social workers they reached and said that one worker
      covers the whole area. They use police powers of protection when they would rather have spoken to someone first.`,
  },
  {
    key: 'probation-prevention', author: 'probation-inspector', kind: 'INTERVIEW',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help'], period: [10, 10],
    title: 'Prevention workers and three children',
    body: prose`
      Workers know the children well and meet them where they feel safe. The three children we spoke to said that the work was theirs and not done to them.
      Workers cannot see whether a child has an early help plan and find out by asking the family.`,
  },
];

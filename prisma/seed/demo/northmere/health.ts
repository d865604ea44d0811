import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere's health services contributed, through the integrated care board. */
export const health: readonly DemoEvidence[] = [
  {
    key: 'health-hub-requests', author: 'health-contributor', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [118, 28],
    title: 'Requests to health in the hub: how quickly we answered', minutes: 45,
    body: prose`
      The hub asked health for information 486 times in the quarter. We answered 345 (71%) within four hours and all but 12 within one working day. One of
      two specialist nurse posts in the hub has been vacant for five months. Nobody covers health in the hub after 5pm or at weekends; the children’s ward
      answers if it is rung.`,
  },
  {
    key: 'health-strategy-invitations', author: 'health-contributor', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [118, 28],
    title: 'Strategy discussions: when health was asked and when it came', minutes: 95,
    earlier: [
      {
        status: 'DRAFT', title: 'Strategy discussions and health',
        body: prose`
          Our diary shows invitations to most strategy discussions in the quarter. To do: count them against the minutes, and find out who came from health
          each time.`,
      },
      {
        visibility: 'OWN_AGENCY_AND_INSPECTORS', savedBy: 'health-coordinator',
        body: prose`
          Our diary shows invitations to 139 of the 163 strategy discussions in the quarter, and we took part in 131. We learned of the other 24 from the
          minutes. When we are asked we come; the practitioner who knows the child came to 96 and the hub nurse stood in for the rest.`,
      },
    ],
    body: prose`
      Our diary shows invitations to 141 of the 163 strategy discussions in the quarter, and we took part in 137. We learned of the other 22 from the
      minutes. 18 of the 22 were about children over 11. When we are asked we come; the practitioner who knows the child came to 96 of 137 and the hub nurse
      stood in for the rest.`,
  },
  {
    key: 'health-gp-sample', author: 'health-gp', kind: 'DOCUMENT',
    visibility: 'INSPECTORS_ONLY', criteria: ['front-door', 'timeliness'], period: [90, 50],
    title: 'Twenty referrals from family doctors', minutes: 200,
    body: prose`
      I read 20 referrals from nine practices. 12 were made more than a day after the concern was noted, usually after a practice meeting. Eight describe
      the child’s daily life; the others give a diagnosis and a social history of the parent. Two practices made half of all referrals and four of our 23
      made none in the quarter.`,
  },
  {
    key: 'health-emergency', author: 'health-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [60, 30],
    title: 'Safeguarding checks in emergency and urgent care', minutes: 50,
    earlier: [{
      body: prose`
        In the children’s emergency department staff checked for a child protection plan at all 120 attendances we sampled. At the urgent treatment centre
        they did so at 38 of 49. 11 of 12 adults who attended after self-harm or an overdose were asked whether children lived with them.`,
    }],
    body: prose`
      In the children’s emergency department staff checked for a child protection plan at all 120 attendances we sampled. At the urgent treatment centre
      they did so at 31 of 49 (63%). The centre’s system does not show the alert unless it is opened. 11 of 12 adults who attended after self-harm or an
      overdose were asked whether children lived with them.`,
  },
  {
    key: 'health-ch04', author: 'health-contributor', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['front-door', 'timeliness'], period: [245, 40],
    title: 'CH-04: what health knew and when', isDistressing: true, minutes: 150,
    body: prose`
      Health services saw CH-04 or the parent 11 times in the period. The health visitor rang the front door once and wrote no referral afterwards; the
      family doctor knew of two missed mental health appointments and told nobody. The hub nurse put these together on the day of the fourth contact.
      CH-04’s speech has since been assessed and therapy begins this month.`,
  },
  {
    key: 'health-health-visiting', author: 'health-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [118, 28],
    title: 'Health visiting and early help',
    body: prose`
      93% of new birth visits took place within 14 days and 84% of reviews at two years on time. Health visitors lead 49 early help plans. Each health
      visitor holds 410 children on average, against 250 that the profession recommends, and they say that leading a plan is the first thing to give way.`,
  },
  {
    key: 'health-midwifery', author: 'health-coordinator', kind: 'DOCUMENT',
    visibility: 'ALL_AGENCIES', criteria: ['front-door', 'early-help'], period: [200, 30],
    title: 'Pre-birth work: review of 15 pregnancies',
    body: prose`
      In 13 of 15 pregnancies the midwife asked about domestic abuse more than once and recorded the answer. Ten were referred before 16 weeks. In 12 there
      was a plan before birth that the parent had seen. For three the plan came after 36 weeks, and for two of these the late booking was known to another
      service earlier.`,
  },
  {
    key: 'health-camhs', author: 'health-coordinator', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-help', 'timeliness'], period: [118, 28],
    title: 'Waiting for mental health support',
    body: prose`
      Children referred for mental health support waited a median of 18 weeks for a first appointment; urgent referrals were seen within two working days.
      212 children were waiting on the last day of the quarter. Mental health support teams work in 27 of 62 schools, and children there waited nine weeks
      fewer.`,
  },
  {
    key: 'health-partnership', author: 'health-coordinator', kind: 'DOCUMENT',
    visibility: 'ALL_AGENCIES', criteria: ['partnership'], period: [365, 30],
    title: 'Health’s part in the safeguarding partnership',
    body: prose`
      The designated nurse chaired the partnership’s audit group this year and brought the pre-birth protocol through it. Health paid 21% of the
      partnership’s budget. We asked three times for one shared data set for the hub; the group agreed on 12 measures and has seen figures for five.`,
  },
  {
    key: 'health-self-evaluation', author: 'health-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['leadership'], period: [25, 25],
    title: 'Self-evaluation: safeguarding leadership in health', minutes: 240,
    body: prose`
      Supervision reached 91% of staff who hold children on a plan. We have advertised the hub nurse post three times and now offer it as a joint post with
      the children’s ward. Our family doctors differ widely in what they refer, and we cannot yet see it by practice without counting by hand.`,
  },
  {
    key: 'health-practices-draft', author: 'health-gp', kind: 'INTERVIEW',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [15, 12], status: 'DRAFT',
    comments: [
      { by: 'health-coordinator', text: 'Good to have this. Please say how many practices you spoke to, and in which weeks.' },
      { by: 'health-gp', text: 'Three so far; I have two more calls before Friday.' },
    ],
    title: 'Five practices on thresholds',
    body: prose`
      Spoke to safeguarding leads at five practices. Three had read the threshold document, two had not seen the current one. Waiting for the other two
      before I send it.`,
  },
  {
    key: 'health-ch22-withdrawn', author: 'health-contributor', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['timeliness'], period: [150, 40], status: 'WITHDRAWN',
    withdrawnReason: 'It said more about a brother than the inspection needs. A shorter note will follow.',
    title: 'CH-22: attendances before the first missing episode', minutes: 70,
    body: prose`
      CH-22, aged 16, came to the emergency department three times in the six weeks before the first missing episode. Each attendance was treated on its
      own.`,
  },
];

import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere Council contributed about contact, first decisions and the hub. */
export const council: readonly DemoEvidence[] = [
  {
    key: 'council-contacts', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door', 'timeliness'], period: [118, 28],
    title: 'Contacts to the front door, last full quarter', minutes: 60,
    body: prose`
      4,186 contacts came to the front door in the quarter: 1,507 from the police (36%), 796 from schools (19%), 628 from health (15%) and 1,255 from
      families, the public and others. 1,004 became referrals (24%) and 712 were passed to early help (17%). Contacts are up 9% on the same quarter last
      year; the number of staff in the contact team has not changed. Figures are from the contact record, checked against the weekly return.`,
    table: {
      name: 'Contacts by month.csv', source: 'Contact record, weekly return', units: { D: 'contacts' }, roles: { D: 'NUMERATOR', C: 'DENOMINATOR' },
      csv: [
        'Month,From,Contacts,Became referrals',
        'First month,Police,498,118', 'First month,Schools,291,76', 'First month,Health,204,55', 'First month,Families and others,409,83',
        'Second month,Police,511,124', 'Second month,Schools,276,75', 'Second month,Health,211,60', 'Second month,Families and others,421,84',
        'Third month,Police,498,120', 'Third month,Schools,229,63', 'Third month,Health,213,61', 'Third month,Families and others,425,85',
      ].join('\n'),
    },
  },
  {
    key: 'council-decision-time', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['timeliness'], period: [118, 28],
    title: 'Referral decisions within one working day', minutes: 45,
    body: prose`
      A manager decided the next step within one working day for 884 of 1,004 referrals (88%). Of the 120 that took longer, 71 were waiting for information
      from another agency and 33 arrived after 4pm on a Friday. No referral marked as immediate risk waited: all 46 had a decision within two hours. The
      clock starts when the referral is accepted, so it does not count the time a contact spent in the queue before that.`,
  },
  {
    key: 'council-rereferrals', author: 'council-analyst', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [393, 28],
    title: 'Children referred again within 12 months',
    body: prose`
      221 of 1,004 referrals in the quarter (22%) were about children who had been referred in the 12 months before. In 94 of the 221 the earlier referral
      had closed with no further action after telephone enquiries alone. Domestic abuse was the main concern the second time in 108. We have not yet looked
      at which agency’s information was missing the first time.`,
  },
  {
    key: 'council-threshold-audit', author: 'council-coordinator', kind: 'DOCUMENT',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [60, 60],
    title: 'Audit of 30 contacts closed with no further action', minutes: 540,
    body: prose`
      Two service managers re-read 30 contacts chosen at random. They agreed with the decision for 24 children. For six they would have made further
      enquiries: four were about older children with low mood and falling attendance, and in all four the school had rung twice. Consent was recorded for 19
      of 30. The audit was made by the council alone; partners have been invited to the next.`,
  },
  {
    key: 'council-strategy-discussions', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash'], period: [118, 28],
    title: 'Who took part in strategy discussions', minutes: 210,
    body: prose`
      163 strategy discussions were held in the quarter. Police took part in 158 (97%), health in 137 (84%) and the child’s school or nursery in 75 (46%).
      They led to 139 section 47 enquiries and 71 initial child protection conferences, 54 of them (76%) within 15 working days. We record who took part but
      not who was invited.`,
  },
  {
    key: 'council-edt-log', author: 'council-hub', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['mash', 'timeliness'], period: [118, 28],
    title: 'Emergency duty team: calls from the police', minutes: 80,
    body: prose`
      The emergency duty team logged 118 calls from police officers at evenings and weekends in the quarter. 112 (95%) were answered by a social worker
      within one hour and the rest within two. The log is filled in when a record is opened for a child, so a call that ends in advice without a record may
      not be in it.`,
  },
  {
    key: 'council-feedback-letters', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [118, 28],
    title: 'Outcome letters to people who referred',
    body: prose`
      The system produced an outcome letter for 863 of 1,004 referrals (86%) within five working days of the decision. Letters go to the e-mail address
      given on the referral form. We do not know how many were opened. Health referrers asked for letters to name the allocated worker, and since last month
      they do.`,
  },
  {
    key: 'council-ch04', author: 'council-hub', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions', 'timeliness'], period: [245, 40],
    title: 'CH-04: four contacts before a referral was accepted', isDistressing: true, minutes: 240,
    body: prose`
      CH-04 is six and lives with a parent whose mental health changes from week to week. School rang twice and the health visitor once, each about hunger,
      tiredness and missed mornings; each contact was closed on its own with advice. The fourth, from a neighbour, was accepted 139 days after the first.
      Read together, the four tell one story. Since then the social worker has seen CH-04 alone at school every fortnight, and CH-04 now eats breakfast
      there.`,
  },
  {
    key: 'council-ch18', author: 'council-hub', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [130, 35],
    title: 'CH-18: step-down to early help without a meeting', minutes: 180,
    body: prose`
      CH-18, aged nine, was stepped down from child in need to early help after the parent who had been violent left the home. The decision was sound on
      what the council knew and the parent agreed to it. There was no meeting with partners: the school learned of it from the family, and the new worker
      first visited 26 days later.`,
  },
  {
    key: 'council-assessments', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-decisions', 'timeliness'], period: [118, 28],
    title: 'Assessments completed in the quarter',
    body: prose`
      640 assessments were completed, 518 (81%) within 45 working days. The child was seen within ten working days in 571 (89%). In a sample of 40, 33
      recorded the child’s own words; nine of 40 included a father or other adult who did not live in the home.`,
  },
  {
    key: 'council-consent-draft', author: 'council-hub', kind: 'DOCUMENT',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['early-decisions'], period: [45, 45], status: 'DRAFT',
    title: 'Consent at first contact: what parents were told',
    body: prose`
      Notes from listening to 12 recorded calls. In seven the caller was told plainly what would be shared and with whom. To add: the five where it was
      unclear, and what the team agreed at its last meeting.`,
  },
];

import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Eastholme's agencies contributed to the inspection that is now published. */
export const agenciesEvidence: readonly DemoEvidence[] = [
  {
    key: 'eastholme-early-help-data', author: 'eastholme-council-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [540, 175],
    title: 'Family Help: reach and outcomes over a year', minutes: 80,
    body: prose`
      2,310 families had a Family Help plan in the year, up from 1,720. The median wait for a first visit fell from 19 to eight days. Eight months after a
      plan ended 6% of families had been referred to social care, against 13% two years ago. Take-up is lowest in the two coastal wards, where four in ten
      families who are offered help decline it.`,
  },
  {
    key: 'eastholme-front-door-data', author: 'eastholme-council-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [265, 175],
    title: 'Contacts, decisions and repeat referrals', minutes: 120,
    body: prose`
      9,870 contacts came in the quarter and 96% had a decision within one working day, evenings and weekends included. 16% of referrals were about children
      referred in the 12 months before. Outcome letters were opened by 81% of referrers since they can be read through the referral portal.`,
  },
  {
    key: 'eastholme-plans-audit', author: 'eastholme-council-coordinator', kind: 'DOCUMENT',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['help-and-protection'], period: [240, 180],
    title: 'Audit of 36 child in need and child protection plans', minutes: 480,
    body: prose`
      In 29 of 36 plans the child’s own words shaped what was agreed. Eleven plans did not say what would have to change before they could end. Core groups
      met on time for 31; the adult mental health worker was missing from seven of the nine in which a parent’s illness was the main concern.`,
  },
  {
    key: 'eastholme-care-data', author: 'eastholme-council-care', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['care', 'care-leavers'], period: [540, 175],
    title: 'Children in care and care leavers: homes, school and contact',
    body: prose`
      612 children were in care on the last day. 72% had lived in the same home for two years or more; 41 lived more than 50 miles away. 238 of 251 care
      leavers aged 19 to 21 were in touch with their adviser, 87% had suitable accommodation and 54% were in education, training or work. 14 care leavers
      were in custody.`,
  },
  {
    key: 'eastholme-workforce', author: 'eastholme-council-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'ALL_AGENCIES', criteria: ['leadership'], period: [172, 172],
    title: 'Self-evaluation: our workforce', minutes: 150,
    body: prose`
      91% of social work posts are permanent, up from 74% three years ago, and social workers hold 15 children on average. Staff tell us they stay because
      of supervision. We know that audit tells us more about compliance than about what changed for a child, and we have begun to audit with the family in
      the room.`,
  },
  {
    key: 'eastholme-notifications', author: 'eastholme-police-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['front-door'], period: [265, 175],
    title: 'Police notifications and the shared night desk', minutes: 70,
    body: prose`
      Since the night desk opened a police researcher, a social worker and a children’s nurse answer from one room until 2am. 94% of high-risk notifications
      were shared within three hours. Use of police powers of protection fell from 39 to 21 in the quarter compared with the year before.`,
  },
  {
    key: 'eastholme-exploitation', author: 'eastholme-police-coordinator', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['outside-the-home'], period: [360, 175],
    title: 'Exploitation: children, disruption and outcomes', minutes: 95,
    body: prose`
      67 children were discussed at the exploitation meeting in six months. Civil orders were obtained against nine adults and four premises lost their
      licence. Risk had reduced for 38 of the 67 at six months. For 12 children from other areas who were placed here we learned of the risk only after a
      first missing episode.`,
  },
  {
    key: 'eastholme-ch02', author: 'eastholme-police-coordinator', kind: 'CASE_TRACKING_NOTE',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['outside-the-home'], period: [300, 170],
    title: 'CH-02: a place that was made safer',
    body: prose`
      CH-02, aged 15, named a car park where older men offered lifts. Police, the district council and youth workers were there every evening for six weeks,
      lights were mended and two men were given orders. CH-02 chose who came to the planning meetings and says that the car park is just a car park now.`,
  },
  {
    key: 'eastholme-health-assessments', author: 'eastholme-health-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['care'], period: [540, 175],
    title: 'Health assessments and mental health of children in care', minutes: 60,
    body: prose`
      89% of initial health assessments took place within 20 working days, up from 58%. 93% of children in care saw a dentist in the year. Children in care
      who need mental health support are seen within five weeks if they live in the county; for those placed elsewhere the median was 21 weeks.`,
  },
  {
    key: 'eastholme-adult-mental-health', author: 'eastholme-health-coordinator', kind: 'DOCUMENT',
    visibility: 'INSPECTORS_ONLY', criteria: ['help-and-protection', 'partnership'], period: [265, 175],
    title: 'Adult mental health and child protection', minutes: 210,
    body: prose`
      Adult teams were invited to 88 conferences about children of their patients and sent a report to 35. Team leaders say that invitations come to a
      general mailbox. In 12 of 20 records that we read, the children of the patient were named in the assessment and not considered in the plan.`,
  },
  {
    key: 'eastholme-school-nurses', author: 'eastholme-health-coordinator', kind: 'INTERVIEW',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [190, 185],
    title: 'School nurses and health visitors in Family Help teams',
    body: prose`
      Eleven nurses and health visitors who sit in Family Help teams said that they now know whom to ask and that families tell their story once. They would
      not go back. Nurses in the coastal team share one post between nine schools.`,
  },
  {
    key: 'eastholme-schools-survey', author: 'eastholme-schools-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help', 'front-door', 'partnership'], period: [265, 175],
    title: 'Survey of 118 schools', minutes: 140,
    body: prose`
      118 of 140 schools answered. 103 say that advice from the front door is clear and 97 heard the outcome of their last referral. Schools have a seat on
      the partnership’s executive, and 88 could name something that changed because of it. 41 say that help for children with poor attendance starts too
      late.`,
  },
  {
    key: 'eastholme-virtual-school', author: 'eastholme-schools-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['care'], period: [540, 175],
    title: 'School places and attendance of children in care',
    body: prose`
      Attendance of children in care was 93%, two points above the year before. 18 waited more than four weeks for a school place after a move, all of them
      with an education, health and care plan. No child in care was permanently excluded.`,
  },
  {
    key: 'eastholme-custody', author: 'eastholme-youth-justice-coordinator', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['care-leavers', 'outside-the-home'], period: [540, 175],
    title: 'Young people in custody and on their way out', minutes: 45,
    body: prose`
      Five of 14 care leavers in custody knew where they would live four weeks before release; the others learned it in the last week or on the day. All 14
      had been visited by their adviser. Of children at risk of violence, 71% finished the work they began with us.`,
  },
  {
    key: 'eastholme-joint-board', author: 'eastholme-youth-justice-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'ALL_AGENCIES', criteria: ['partnership'], period: [171, 171],
    title: 'One table for safeguarding and youth justice', minutes: 180,
    body: prose`
      The youth justice board and the safeguarding executive share a chair and meet together each quarter. Partners put money into one exploitation team and
      agreed in advance what would make them stop. Each agency answers in public for two of the ten shared measures.`,
  },
];

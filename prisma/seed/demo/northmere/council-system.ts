import type { DemoEvidence } from '../../types.ts';
import { prose } from '../../prose.ts';

/** What Northmere Council contributed about early help, oversight and its own leadership. */
export const councilSystem: readonly DemoEvidence[] = [
  {
    key: 'council-early-help', author: 'council-analyst', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['early-help', 'timeliness'], period: [118, 28],
    title: 'Early help: demand, waiting and who leads', minutes: 90,
    body: prose`
      712 contacts were passed to early help in the quarter. Families who accepted waited a median of 23 days for a first visit, and one in ten waited
      longer than 47. 520 early help plans were open on the last day: schools lead 341 (66%), the council 122, health 49 and others 8. 143 families (20%)
      said no to help; we rang 60 of them again and 22 then said yes.`,
  },
  {
    key: 'council-parents', author: 'council-coordinator', kind: 'INTERVIEW',
    visibility: 'ALL_AGENCIES', criteria: ['early-help'], period: [52, 47],
    title: 'What 14 parents said about early help',
    body: prose`
      We spoke to 14 parents at two family hubs. Eleven said that their worker listened and that things at home were calmer. Nine had told their story more
      than twice to different services before anyone began. Two whose first language is not English had waited for an interpreter and used an older child
      instead.`,
  },
  {
    key: 'council-joint-audits', author: 'council-coordinator', kind: 'DOCUMENT',
    visibility: 'ALL_AGENCIES', criteria: ['partnership'], period: [300, 30],
    title: 'Multi-agency audits: what was done in the last year', minutes: 420,
    body: prose`
      The partnership planned six multi-agency audits and completed three: neglect, pre-birth work and strategy discussions. Council and health auditors
      took part in all three, police in two, schools in one, youth justice in none. 17 actions were agreed and nine are closed. The reports describe what
      happened and say less about what it meant for the child.`,
  },
  {
    key: 'council-escalations', author: 'council-coordinator', kind: 'DATA',
    visibility: 'ALL_AGENCIES', criteria: ['partnership'], period: [393, 28],
    title: 'Escalation log, last 12 months',
    body: prose`
      19 disagreements were logged under the resolving professional differences policy: 14 raised by the council, three by health, two by the police and
      none by schools or youth justice. 12 were settled at the first step, within a median of six working days. The policy allows five. Schools tell us that
      they do not know the form exists.`,
  },
  {
    key: 'council-workload', author: 'council-analyst', kind: 'DATA',
    visibility: 'OWN_AGENCY_AND_INSPECTORS', criteria: ['leadership'], period: [118, 28],
    title: 'Staffing and workload in hub and assessment teams', minutes: 35,
    body: prose`
      The hub has 11 social work posts: nine are filled, one by an agency worker. Assessment social workers hold 19 children on average; the busiest holds
      27. 82% of supervision sessions in the quarter took place on time. Sickness in the contact team was 7%, down from 11% a year ago.`,
  },
  {
    key: 'council-self-evaluation', author: 'council-coordinator', kind: 'SELF_EVALUATION',
    visibility: 'ALL_AGENCIES', criteria: ['leadership', 'front-door', 'partnership'], period: [25, 25],
    title: 'Self-evaluation of the front door', minutes: 360,
    body: prose`
      We know that children at immediate risk are seen quickly and that social workers know the children they work with. We know that repeat contacts about
      neglect are not read together often enough, that families wait too long for early help, and that our partners hear too little back. A new contact
      record that shows a child’s earlier contacts on one page goes live next quarter. We would value a view on whether thresholds are understood in the
      same way by every agency.`,
  },
];

import { prose } from '../../prose.ts';
import type { DemoProposal } from '../../types.ts';

/** What agencies proposed when they checked the draft of Eastholme: one taken into the text, one declined, and one that nobody decided on before it went for sign-off. */
export const proposals: readonly DemoProposal[] = [
  {
    by: 'eastholme-police-coordinator', on: { criterion: 'outside-the-home', index: 1 },
    replace: 'the first sign of risk was the first night they went missing.', with: 'the first that the police knew of them was the first night they went missing.',
    reason: prose`
      Our records show when we were told. They do not show what others knew, and for two of these children the home had told the council a week before.`,
    evidence: ['eastholme-ch02'], accepted: { by: 'lead-inspector', note: 'Thank you: this is what the evidence shows.' },
  },
  {
    by: 'eastholme-schools-coordinator', on: { criterion: 'front-door', index: 1 }, replace: 'Most schools', with: 'Almost all schools',
    reason: 'Nearly every school that answered heard the outcome.', evidence: ['eastholme-schools-survey'],
    declined: { by: 'hmicfrs-inspector', reason: 'The survey says so of those who answered, and a third did not. “Most” is what we can stand on.' },
  },
  {
    by: 'eastholme-health-coordinator', on: { criterion: 'early-help', index: 1 }, replace: 'one school nurse post is shared between nine schools.', with: 'one school nurse post was shared between nine schools until a second was filled.',
    reason: 'The second post was filled in the week after you were here.',
  },
];

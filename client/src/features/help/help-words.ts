import type { Role } from '@joint/shared';

export const jobs: readonly { readonly who: string; readonly steps: readonly string[] }[] = [
  {
    who: 'Agency staff: contribute evidence',
    steps: [
      'Open the inspection and choose “Add evidence”.',
      'Say what it is, what it shows, which days it speaks of and which criteria it bears on. Use references such as CH-04 for children, never names.',
      'Choose who may see it: the page says how many people that is. Keep it as a draft, or submit it.',
      'Colleagues who may see it see it at once. You can change it or withdraw it until the inspection goes to sign-off.',
    ],
  },
  {
    who: 'Inspectors: compose the narrative',
    steps: [
      'Read the evidence as it comes in. What is new since you opened the page is marked.',
      'Write each section with your colleagues, at the same time. Give every statement its kind: strength, area for improvement, area for priority action or context.',
      'Cite the evidence each statement stands on. The page shows which agencies stand behind it, and which statements have no evidence or only one agency’s.',
      'The lead inspector moves the inspection from phase to phase, up to publication.',
    ],
  },
  {
    who: 'Boards: read and trust',
    steps: [
      'Open the report when the inspection is in its factual accuracy check, and after it is published.',
      'Beside each statement see which agencies stand behind it and, as far as you may, the evidence itself.',
      'See for each criterion how much of the evidence comes from each agency, and which agency is silent.',
    ],
  },
];

export const roleJobs: Readonly<Record<Role, string>> = {
  CONTRIBUTOR: 'Adds evidence for their agency, and reads what other agencies share.',
  AGENCY_COORDINATOR: 'Does the same, and chooses who contributes for their agency.',
  TEAM_INSPECTOR: 'Reads all submitted evidence, adds their own and writes the narrative.',
  LEAD_INSPECTOR: 'Does the same, leads the team and moves the inspection from phase to phase.',
  BOARD_MEMBER: 'Reads the narrative at the factual accuracy check, at sign-off and after publication.',
  OBSERVER: 'Sees what every agency may see, and the narrative once it is published. Changes nothing.',
};

export const sights: readonly { readonly what: string; readonly who: string; readonly not: string }[] = [
  { what: 'A draft of evidence', who: 'The agency of its author', not: 'Everyone else, inspectors included' },
  { what: 'Evidence for “My agency and the inspectors”', who: 'That agency and the inspectors', not: 'Other agencies, the board, observers' },
  { what: 'Evidence for “Everyone in this inspection”', who: 'Every agency, the inspectors and observers; the board from the factual accuracy check on', not: 'People who do not take part' },
  { what: 'Evidence for “Inspectors only”', who: 'The inspectors and its author', not: 'Everyone else' },
  { what: 'An agency’s view in case tracking', who: 'That agency; the inspectors once it is given in; the other agencies asked, once the views are open', not: 'Everyone else: agencies not asked, the board, observers' },
  { what: 'The narrative while it is written', who: 'Inspectors', not: 'Agencies, the board, observers' },
  { what: 'The draft at the factual accuracy check', who: 'Inspectors, agencies and the board', not: 'Observers' },
  { what: 'The published narrative', who: 'Everyone who takes part', not: 'People who do not take part' },
  { what: 'An unannounced inspection before its notification', who: 'Its inspectors', not: 'Everyone else' },
];

export const words: readonly { readonly word: string; readonly meaning: string }[] = [
  { word: 'Agency', meaning: 'A council, police force, health body, school, probation or youth justice service, voluntary body or inspectorate.' },
  { word: 'Inspection', meaning: 'One piece of work in one local area. It ends in a narrative, never in a grade.' },
  { word: 'Framework', meaning: 'A set of criteria. An inspection keeps the version it began with.' },
  { word: 'Criterion', meaning: 'One area of judgement, put as a question. Each has its section of the narrative.' },
  { word: 'Evidence', meaning: 'What an agency or an inspector puts in: a document, data, a case-tracking note, an observation, an interview or a self-evaluation.' },
  { word: 'Narrative', meaning: 'The text that the inspectors write together, a section for each criterion.' },
  { word: 'Statement', meaning: 'One paragraph of the narrative.' },
  { word: 'Citation', meaning: 'The tie between a statement and the evidence that supports or contradicts it.' },
  { word: 'Triangulated', meaning: 'Said of a statement that evidence of two or more agencies supports.' },
  { word: 'Phase', meaning: 'Where an inspection is on its way from set-up to follow-up.' },
  { word: 'Factual accuracy check', meaning: 'The phase in which agencies and the board read the draft and check its facts.' },
  { word: 'OFFICIAL-SENSITIVE', meaning: 'The marking of everything in an inspection before it is published: only for people who need to know.' },
];

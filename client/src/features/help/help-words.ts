import type { Role } from '@joint/shared';

export const jobs: readonly { readonly who: string; readonly steps: readonly string[] }[] = [
  {
    who: 'Agency staff: contribute evidence',
    steps: [
      'Open the inspection and choose “Add evidence”.',
      'Say what it is, what it shows, which days it speaks of and which criteria it bears on. Use references such as CH-04 for children, never names.',
      'Choose who may see it: the page says how many people that is. Keep it as a draft, or submit it.',
      'Colleagues who may see it see it at once. You can change it or withdraw it until the inspection goes to sign-off.',
      'In the factual accuracy check, read the draft in the report. Where a statement should say something else, press “Propose wording” under it, and attach what shows it. The lead inspector decides, or the inspectorate that leads the criterion.',
    ],
  },
  {
    who: 'Inspectors: compose the narrative',
    steps: [
      'Read the evidence as it comes in. What is new since you opened the page is marked.',
      'Write each section with your colleagues, at the same time. Give every statement its kind: strength, area for improvement, area for priority action, practice example or context. A practice example is a piece of practice that others could learn from, told so that no child or practitioner can be recognised.',
      'See under “What it asks” what the section’s criterion asks, and begin an empty section with its headings. Press “Patterns” above the text to begin a statement from a pattern; a gap that is left in square brackets is marked until it is filled.',
      'Read wording that agencies propose for statements beside the text, under “Proposed”. The lead inspector, or whoever’s inspectorate leads the criterion, takes it into the text, changes it or declines it.',
      'Cite the evidence each statement stands on, and where that is one sentence, page or cell, cite just that part: readers who may see the evidence then see what stands there. The page shows which agencies stand behind it, and which statements have no evidence or only one agency’s.',
      'Find and replace words in a section with Ctrl + F and Ctrl + H (Command + F and Command + Shift + H on a Mac). The keys that work in the text are listed under it.',
      'The list of sections shows who is in which one now.',
      'Follow a colleague who has the section open: the page moves with their caret until you type, scroll or press Escape. Tick “Tell me what they change” to have it said in words, as by a screen reader.',
      'Paste from Word, Outlook or Excel: headings, lists, tables, bold, italic and links stay; looks, comments and tracked deletions do not. Each paragraph becomes a statement, and so does each row of a table, which is read with the names of its columns.',
      'Press Suggest above the text, or Ctrl + Shift + E, to suggest changes. What you add is underlined and what you delete is struck through until an inspector accepts or rejects it beside the text, one by one or all at once. Until then the statement reads as before.',
      'Under the text stand its words and its reading age. Press Ctrl + Shift + F to write in full screen, and Escape to leave it.',
      'The lead inspector moves the inspection from phase to phase, up to publication.',
    ],
  },
  {
    who: 'Boards: read and trust',
    steps: [
      'Open the report when the inspection is in its factual accuracy check, and after it is published.',
      'Beside each statement see which agencies stand behind it and, as far as you may, the evidence itself.',
      'See for each criterion how much of the evidence comes from each agency, and which agency is silent.',
      'At its end read what the inspection asked of agencies: requests, time and, where agencies say, what it cost.',
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
  { what: 'How long contributions took, and what was asked of an agency', who: 'That agency and the inspectors', not: 'Other agencies and observers. The board reads sums of all agencies together, in the report' },
  { what: 'What an hour costs an agency, where it says so', who: 'That agency. Inspectors see what the time it gave costs', not: 'Other agencies and observers. The board reads one sum in the report' },
  { what: 'The narrative while it is written', who: 'Inspectors', not: 'Agencies, the board, observers' },
  { what: 'The draft at the factual accuracy check', who: 'Inspectors, agencies and the board', not: 'Observers' },
  { what: 'Wording that an agency proposes for a statement', who: 'That agency, in the phases in which it reads the narrative, and the inspectors', not: 'Other agencies, the board, observers' },
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
  { word: 'Pattern', meaning: 'A statement with gaps to fill, to begin another from. Some come with the service; lead inspectors keep others for their own inspectorate.' },
  { word: 'Citation', meaning: 'The tie between a statement and the evidence that supports or contradicts it.' },
  { word: 'Reading age', meaning: 'About the age at which somebody at school could read a text with ease; a hint worked out from the length of its words and sentences.' },
  { word: 'Triangulated', meaning: 'Said of a statement that evidence of two or more agencies supports.' },
  { word: 'Phase', meaning: 'Where an inspection is on its way from set-up to follow-up.' },
  { word: 'Factual accuracy check', meaning: 'The phase in which agencies and the board read the draft and check its facts.' },
  { word: 'OFFICIAL-SENSITIVE', meaning: 'The marking of everything in an inspection before it is published: only for people who need to know.' },
];

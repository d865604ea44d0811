import type { StatementKind } from '@joint/shared';

/** What a statement is made of. */
export const statementParts: readonly { readonly part: string; readonly means: string; readonly example: string }[] = [
  { part: 'What', means: 'What agencies do, or do not do. One thing, said plainly.', example: 'Police notifications reach the hub within a day, at weekends as well.' },
  { part: 'So what for children', means: 'What it means for children. If you cannot say it, ask whether it belongs here.', example: 'So children who were hurt at home are seen by somebody they know before school on Monday.' },
  { part: 'How you know', means: 'Evidence, cited where you say it, from more than one agency and of more than one kind where you can.', example: 'Twelve of 14 records showed this, and four children said so.' },
];

/** What each kind is for. */
export const kindHelp: Readonly<Record<StatementKind, { readonly use: string; readonly example: string }>> = {
  CONTEXT: { use: 'What a reader has to know first. It judges nothing and needs no evidence.', example: 'Since April, police and health staff have worked in the hub on three days a week.' },
  STRENGTH: { use: 'What works, and what is better for children because of it.', example: 'School nurses join strategy discussions. As a result, plans take in how a child is doing at school.' },
  AREA_FOR_IMPROVEMENT: { use: 'What has to get better, for which children, and what it means for them until then. Say what is wrong, not how to mend it.', example: 'Children aged 14 and over wait ten weeks for a first appointment. This means that some stop asking for help.' },
  AREA_FOR_PRIORITY_ACTION: { use: 'What puts children at risk now and cannot wait. Few sections have one.', example: 'Children who go missing from home on Fridays are not spoken to until Tuesday. Nobody knows what harm they met.' },
  PRACTICE_EXAMPLE: {
    use: 'A piece of practice that others could learn from: who did what, and what it changed for children. It stands on evidence as every finding does. Tell it so that no child, family or practitioner can be recognised, not by people in the area either: no age, place or detail that belongs to one child, and no made-up first name, which a reader may take for a real one.',
    example: 'A midwife, a health visitor and a personal adviser meet young parents who were in care together, once a month before the birth. Parents said that they knew whom to ask, and more of them asked early.',
  },
};

export const rules: readonly string[] = [
  'Do not grade. No “good” or “inadequate” as the whole of a judgement, and no place in a list of areas.',
  'Name no person. Write the role, such as “a social worker”, and no reference of a child.',
  'Speak of agencies and arrangements, not of one practitioner’s fault.',
  'Write short sentences in the present tense, and active ones: say who does what.',
  'Say how many: “in four of nine records” rather than “often” or “some”.',
  'Write short forms out at their first use: multi-agency safeguarding hub (MASH).',
  'One paragraph is one statement. Keep it under 100 words.',
  'Name strengths as well as what has to improve. A judgement that tells one side is not believed.',
];

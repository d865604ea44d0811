import { prose } from '../../prose.ts';
import type { DemoModerationMark } from '../../types.ts';

/** What readers of other inspectorates than the lead inspector's say of the text in Northmere: agreement, a question that was answered, a concern, and a dissent. */
export const moderation: readonly DemoModerationMark[] = [
  { by: 'hmicfrs-inspector', on: { criterion: 'front-door', index: 0 }, kind: 'AGREED' },
  { by: 'hmicfrs-inspector', on: { criterion: 'front-door', index: 1 }, kind: 'AGREED', note: 'The police record says the same.' },
  {
    by: 'hmicfrs-inspector', on: { criterion: 'mash', index: 1 }, kind: 'QUESTION', note: 'Is one weekend enough for priority action, or did we see it more than once?',
    answers: [{ by: 'lead-inspector', text: 'Three weekends of the six that we looked at. I will say so in the text.' }],
  },
  { by: 'cqc-inspector', on: { criterion: 'mash', index: 3 }, kind: 'AGREED' },
  {
    by: 'cqc-inspector', on: { criterion: 'mash', index: 4 }, kind: 'CONCERN', note: prose`
      It rests on one letter from the hospital. Unless the strategy discussions themselves show it, this should be context.`,
  },
  {
    by: 'probation-inspector', on: { criterion: 'mash', index: 5 }, kind: 'DISSENT', note: prose`
      Probation answered within a day in every case that I read. “Late or not at all” is not what we saw.`,
  },
];

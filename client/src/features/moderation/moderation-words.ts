import { isReadState, type ModerationKind, type ModerationState } from '@joint/shared';
import { countOf, type TagColour } from '../../ui/index.ts';

export const stateColours: Readonly<Record<ModerationState, TagColour>> = { CONCERN: 'red', QUESTION: 'yellow', AGREED: 'green', CHANGED: 'orange', DISSENTED: 'purple', UNREAD: 'grey' };
export const kindColours: Readonly<Record<ModerationKind, TagColour>> = { AGREED: 'green', QUESTION: 'yellow', CONCERN: 'red', DISSENT: 'purple' };

interface Statement {
  readonly text?: string | null | undefined;
  readonly state: ModerationState;
  readonly marks: readonly { readonly kind: ModerationKind }[];
}
export interface ModerationCounts {
  readonly statements: number;
  readonly read: number;
  readonly concerns: number;
  readonly questions: number;
  readonly changed: number;
  readonly dissents: number;
}

/** Of the statements that stand in the text; dissents also of those that have left it. */
export function countsOf(statements: readonly Statement[]): ModerationCounts {
  const standing = statements.filter(({ text }) => typeof text === 'string');
  const inState = (state: ModerationState): number => standing.filter((one) => one.state === state).length;
  return {
    statements: standing.length, read: standing.filter(({ state }) => isReadState(state)).length, concerns: inState('CONCERN'), questions: inState('QUESTION'), changed: inState('CHANGED'),
    dissents: statements.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'DISSENT').length,
  };
}

/** "5 of 9 statements are read". */
export const progressInWords = ({ statements, read }: ModerationCounts): string => `${read} of ${countOf(statements, 'statement')} ${read === 1 ? 'is' : 'are'} read`;

/** What waits, each with its number: "1 concern", "2 questions"; none where nothing does. */
export const openInWords = ({ concerns, questions, changed, dissents }: ModerationCounts): string[] => [
  ...(concerns > 0 ? [`${countOf(concerns, 'statement')} with a concern`] : []),
  ...(questions > 0 ? [`${countOf(questions, 'statement')} with a question`] : []),
  ...(changed > 0 ? [`${countOf(changed, 'statement')} changed since ${changed === 1 ? 'it was' : 'they were'} agreed`] : []),
  ...(dissents > 0 ? [`${countOf(dissents, 'dissent')} on record`] : []),
];

/** Which statements a page shows. */
export const shows = { open: 'Open questions and concerns', unread: 'To be read', dissents: 'With a dissent', all: 'All' } as const;
export type Show = keyof typeof shows;
export function isShown({ text, state, marks }: Statement, show: Show): boolean {
  if (show === 'open') return state === 'CONCERN' || state === 'QUESTION';
  if (show === 'unread') return typeof text === 'string' && !isReadState(state);
  return show === 'all' || marks.some(({ kind }) => kind === 'DISSENT');
}

import type { NoteKind } from './note.ts';

export const noteHeadings: Readonly<Record<NoteKind, string>> = { INTERVIEW: 'Interview note', OBSERVATION: 'Observation note' };
export const noteQuestions: Readonly<Record<NoteKind, string>> = { INTERVIEW: 'What was said?', OBSERVATION: 'What did you see?' };

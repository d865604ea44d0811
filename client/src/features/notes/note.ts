import type { ErrorBody, EvidenceKind } from '@joint/shared';
import type { EvidenceContent } from '../evidence/index.ts';
import { formatDay } from '../../ui/index.ts';

/** What is written down in front of people, often without a network. */
export const noteKinds = ['INTERVIEW', 'OBSERVATION'] as const satisfies readonly EvidenceKind[];
export type NoteKind = (typeof noteKinds)[number];

export interface NoteWords { readonly title: string; readonly body: string }

/** A note on this device. Sent, it is a draft of evidence under the same id, which the writer's agency alone sees. */
export interface Note {
  readonly id: string;
  readonly userId: string;
  readonly inspectionId: string;
  readonly inspectionTitle: string;
  readonly kind: NoteKind;
  readonly title: string;
  readonly body: string;
  /** `YYYY-MM-DD`, the day it was begun: what it speaks of. */
  readonly day: string;
  /** ISO 8601 instant, by this device's clock, of the last change. */
  readonly keptAt: string;
  /** What the server holds of it and said so; null for nothing. */
  readonly sent: { readonly version: number; readonly content: EvidenceContent; readonly at: string } | null;
  /** Words that went out since and that no answer came for: they may have arrived, or arrive yet. Notes of an earlier version of the service have none. */
  readonly tried?: readonly NoteWords[];
  /** Why it could not be sent, where sending it again as it is cannot help. */
  readonly problem: ErrorBody | null;
}

const kindWords: Readonly<Record<NoteKind, string>> = { INTERVIEW: 'Interview', OBSERVATION: 'Observation' };

/** Its title in one line, as evidence has it, or one from what it is and when, since evidence must have one. */
export const titleOf = ({ title, kind, day }: Pick<Note, 'title' | 'kind' | 'day'>): string => title.trim().replace(/\s+/g, ' ') || `${kindWords[kind]} on ${formatDay(day)}`;

/** As the server is to have it: what is there already with the note's own words in it. */
export function contentOf(note: Note, there: EvidenceContent | null): EvidenceContent {
  const { kind, body, day } = note;
  const begun: EvidenceContent = { kind, title: '', body: '', criterionIds: [], periodFrom: day, periodTo: day, visibility: 'OWN_AGENCY_AND_INSPECTORS', isDistressing: false };
  return { ...(there ?? begun), title: titleOf(note), body: body.trim() };
}

const sameWords = (a: NoteWords, b: NoteWords): boolean => a.title === b.title && a.body === b.body;

/** More than ever wait for an answer at once. */
const mostTried = 20;

/** The note as it goes out now, with the words that it goes out with remembered. */
export function goingOut(note: Note): Note {
  const { title, body } = contentOf(note, null);
  const others = (note.tried ?? []).filter((words) => !sameWords(words, { title, body }));
  return { ...note, tried: [...others, { title, body }].slice(-mostTried) };
}

/** Whether words on the server are this note's own, as it was sent at some time. */
export const isOwn = ({ sent, tried = [] }: Note, there: NoteWords): boolean => [...tried, ...(sent ? [sent.content] : [])].some((words) => sameWords(words, there));

export const isEmpty = ({ title, body }: Note): boolean => title.trim() === '' && body.trim() === '';

/** Something of it is on this device alone. */
export function isUnsent(note: Note): boolean {
  if (!note.sent) return !isEmpty(note);
  const wanted = contentOf(note, note.sent.content);
  return wanted.title !== note.sent.content.title || wanted.body !== note.sent.content.body;
}

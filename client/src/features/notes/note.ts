import type { ErrorBody, EvidenceKind } from '@joint/shared';
import type { EvidenceContent } from '../evidence/index.ts';
import { formatDay } from '../../ui/index.ts';

/** What is written down in front of people, often without a network. */
export const noteKinds = ['INTERVIEW', 'OBSERVATION'] as const satisfies readonly EvidenceKind[];
export type NoteKind = (typeof noteKinds)[number];

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
  /** Why it could not be sent, where sending it again as it is cannot help. */
  readonly problem: ErrorBody | null;
}

const kindWords: Readonly<Record<NoteKind, string>> = { INTERVIEW: 'Interview', OBSERVATION: 'Observation' };

/** Its title, or one from what it is and when, since evidence must have one. */
export const titleOf = ({ title, kind, day }: Pick<Note, 'title' | 'kind' | 'day'>): string => title.trim() || `${kindWords[kind]} on ${formatDay(day)}`;

/** As the server is to have it: what is there already with the note's own words in it. */
export function contentOf(note: Note, there: EvidenceContent | null): EvidenceContent {
  const { kind, body, day } = note;
  const begun: EvidenceContent = { kind, title: '', body: '', criterionIds: [], periodFrom: day, periodTo: day, visibility: 'OWN_AGENCY_AND_INSPECTORS', isDistressing: false };
  return { ...(there ?? begun), title: titleOf(note), body: body.trim() };
}

export const isEmpty = ({ title, body }: Note): boolean => title.trim() === '' && body.trim() === '';

/** Something of it is on this device alone. */
export function isUnsent(note: Note): boolean {
  if (!note.sent) return !isEmpty(note);
  const wanted = contentOf(note, note.sent.content);
  return wanted.title !== note.sent.content.title || wanted.body !== note.sent.content.body;
}

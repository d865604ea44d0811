import { z } from 'zod';
import { idSchema, optionalText, requiredChoice, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { inspectorRoles } from './roles.ts';

/** Longest note or answer in characters; most marks of one inspection, and answers to one mark; how often one mark can be saved. */
export const moderationLimits = { note: 2000, marks: 5000, answers: 100, versions: 50 } as const;

/** What a second inspectorate’s reader says of a statement, and may change. */
export const readingKinds = ['AGREED', 'QUESTION', 'CONCERN'] as const;
export type ReadingKind = (typeof readingKinds)[number];
/** A dissent stays as it was recorded, whoever asks. */
export const moderationKinds = [...readingKinds, 'DISSENT'] as const;
export type ModerationKind = (typeof moderationKinds)[number];
export const moderationKindLabels: Readonly<Record<ModerationKind, string>> = { AGREED: 'Agreed', QUESTION: 'Question', CONCERN: 'Concern', DISSENT: 'Dissent' };

const moderating = phasesBetween('EVIDENCE', 'SIGN_OFF');
export const moderationPermissions = {
  'moderation:view': forRoles(inspectorRoles, anyPhase),
  /** Marks statements and records dissent; the policy keeps it to inspectorates other than the lead inspector’s. */
  'moderation:mark': forRoles(['TEAM_INSPECTOR'], moderating),
  'moderation:answer': forRoles(inspectorRoles, moderating),
} as const;

const onStatement = {
  sectionId: idSchema('section'),
  statementId: idSchema('statement'),
  /** Made by the browser, so that a repeated send after a lost answer marks nothing twice. */
  markId: idSchema('mark'),
  /** Of the statement as its reader saw it: a mark stands on those words. */
  wording: z.string().regex(/^[0-9a-f]{64}$/, 'Read the statement again, then mark it'),
};
const noteMissing: Readonly<Record<ReadingKind, string>> = { AGREED: '', QUESTION: 'Enter your question', CONCERN: 'Enter what concerns you' };

export const markStatementInput = z.object({
  ...onStatement,
  kind: requiredChoice(readingKinds, 'Choose whether you agree, ask or are concerned'),
  /** May be empty where the reader agrees. */
  note: optionalText('note', moderationLimits.note),
  /** Of the reader’s own mark on this statement; 0 where there is none yet. */
  expectedVersion: z.int().nonnegative(),
}).superRefine(({ kind, note }, ctx) => {
  if (note === '' && noteMissing[kind]) ctx.addIssue({ code: 'custom', path: ['note'], message: noteMissing[kind] });
});
export type MarkStatementInput = z.input<typeof markStatementInput>;
export const recordDissentInput = z.object({ ...onStatement, note: requiredText('reason', moderationLimits.note) });
export type RecordDissentInput = z.input<typeof recordDissentInput>;
export const takeBackMarkInput = z.object({ markId: idSchema('mark'), expectedVersion: versionSchema });
export const answerModerationMarkInput = z.object({ markId: idSchema('mark'), answerId: idSchema('answer'), text: requiredText('answer', moderationLimits.note) });
export type AnswerModerationMarkInput = z.input<typeof answerModerationMarkInput>;

/** Where a statement stands between those who wrote it and those who read it for another inspectorate; the first that holds. */
export const moderationStates = ['CONCERN', 'QUESTION', 'AGREED', 'CHANGED', 'DISSENTED', 'UNREAD'] as const;
export type ModerationState = (typeof moderationStates)[number];
export const moderationStateLabels: Readonly<Record<ModerationState, string>> = {
  CONCERN: 'Concern', QUESTION: 'Question', AGREED: 'Agreed', CHANGED: 'Changed since it was agreed', DISSENTED: 'Dissent recorded', UNREAD: 'Not read yet',
};

/** What the rule asks of a mark. */
export interface MarkFacts {
  readonly kind: ModerationKind;
  readonly isTakenBack: boolean;
  /** The statement says something else, or is of another kind, than when it was marked. */
  readonly isChangedSince: boolean;
}

/**
 * The state of a statement from its marks. A question or concern is open until its own author agrees or takes it back, whatever was answered or
 * changed; an agreement holds only for the words that were agreed.
 */
export function moderationStateOf(marks: readonly MarkFacts[]): ModerationState {
  const standing = marks.filter(({ isTakenBack }) => !isTakenBack);
  const has = (kind: ModerationKind): boolean => standing.some((mark) => mark.kind === kind);
  if (has('CONCERN')) return 'CONCERN';
  if (has('QUESTION')) return 'QUESTION';
  if (standing.some(({ kind, isChangedSince }) => kind === 'AGREED' && !isChangedSince)) return 'AGREED';
  if (has('AGREED')) return 'CHANGED';
  return has('DISSENT') ? 'DISSENTED' : 'UNREAD';
}
/** Its words as they stand were read by a second inspectorate. */
export const isReadState = (state: ModerationState): boolean => state !== 'UNREAD' && state !== 'CHANGED';

const change = z.object({
  markId: z.uuid(), sectionId: z.uuid(), statementId: z.uuid(), answerId: z.uuid().optional(),
  /** SHA-256 of what was said and on which words, so that the chained log also proves them. */
  contentHash: z.string(),
});
export const moderationEvents = { 'moderation.marked': change, 'moderation.taken-back': change, 'moderation.dissented': change, 'moderation.answered': change } as const;
/** What moderation events say: where; pages ask for the words. */
export interface ModerationEventData {
  readonly markId: string;
  readonly sectionId: string;
  readonly statementId: string;
}

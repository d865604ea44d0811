import type { ModerationKind, StatementKind } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

/** Where a mark stands. */
export interface MarkPlace {
  readonly sectionId: string;
  readonly statementId: string;
}
export interface MarkRecord extends MarkPlace {
  readonly id: string;
  readonly inspectionId: string;
  readonly authorId: string;
  readonly agencyId: string;
  readonly kind: ModerationKind;
  readonly note: string;
  readonly wording: string;
  readonly words: string;
  readonly version: number;
  readonly markedAt: Date;
  readonly takenBackAt: Date | null;
}
export interface MarkVersion {
  readonly markId: string;
  readonly version: number;
  readonly kind: ModerationKind;
  readonly note: string;
  readonly isTakenBack: boolean;
  readonly savedAt: Date;
}
export interface AnswerRecord {
  readonly id: string;
  readonly markId: string;
  readonly authorId: string;
  readonly text: string;
  readonly answeredAt: Date;
}
/** The words that a version stands on: pages of text, asked for by themselves. */
export interface VersionWords {
  readonly markId: string;
  readonly version: number;
  readonly words: string;
}
type Said = Pick<MarkRecord, 'kind' | 'note' | 'wording' | 'words'>;

/** Who may see marks is asked before: they are seen whole or not at all. */
export function createModerationStore({ prisma }: Database) {
  const keep = async (tx: Transaction, { id, version, kind, note, words, takenBackAt, markedAt }: MarkRecord): Promise<void> => {
    await tx.moderationVersion.create({ data: { markId: id, version, kind, note, words, isTakenBack: takenBackAt !== null, savedAt: takenBackAt ?? markedAt } });
  };
  return {
    /** Of an inspection, or of one statement of it; oldest first. */
    marks: (inspectionId: string, place?: MarkPlace): Promise<MarkRecord[]> =>
      prisma.moderationMark.findMany({ where: { inspectionId, ...(place && { sectionId: place.sectionId, statementId: place.statementId }) }, orderBy: [{ markedAt: 'asc' }, { id: 'asc' }] }),
    versionsOf: (markIds: readonly string[]): Promise<MarkVersion[]> => prisma.moderationVersion.findMany({ where: { markId: { in: [...markIds] } }, omit: { words: true }, orderBy: { version: 'asc' } }),
    wordsOf: (markIds: readonly string[]): Promise<VersionWords[]> => prisma.moderationVersion.findMany({ where: { markId: { in: [...markIds] } }, select: { markId: true, version: true, words: true } }),
    answersOf: (markIds: readonly string[]): Promise<AnswerRecord[]> => prisma.moderationAnswer.findMany({ where: { markId: { in: [...markIds] } }, orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] }),
    /** Inspectorates that a lead inspector comes from. */
    async leadAgencies(inspectionId: string, reader: Transaction = prisma): Promise<string[]> {
      return (await reader.user.findMany({ where: { memberships: { some: { inspectionId, role: 'LEAD_INSPECTOR' } } }, select: { agencyId: true }, distinct: ['agencyId'] })).map(({ agencyId }) => agencyId);
    },

    find: (id: string, reader: Transaction = prisma): Promise<MarkRecord | null> => reader.moderationMark.findUnique({ where: { id } }),
    /** The reader's mark on a statement, taken back or not; dissents stand beside it. */
    findOwn: (tx: Transaction, { sectionId, statementId }: MarkPlace, authorId: string): Promise<MarkRecord | null> =>
      tx.moderationMark.findFirst({ where: { sectionId, statementId, authorId, kind: { not: 'DISSENT' } } }),
    findAnswer: (tx: Transaction, id: string): Promise<AnswerRecord | null> => tx.moderationAnswer.findUnique({ where: { id } }),
    /** As it stands in this inspection's narrative. */
    statement: (inspectionId: string, { sectionId, statementId }: MarkPlace, reader: Transaction = prisma): Promise<{ kind: StatementKind; text: string } | null> =>
      reader.statement.findFirst({ where: { id: statementId, sectionId, section: { inspectionId } }, select: { kind: true, text: true } }),
    countMarks: (tx: Transaction, inspectionId: string): Promise<number> => tx.moderationMark.count({ where: { inspectionId } }),
    countAnswers: (tx: Transaction, markId: string): Promise<number> => tx.moderationAnswer.count({ where: { markId } }),

    async add(tx: Transaction, mark: Omit<MarkRecord, 'version' | 'markedAt' | 'takenBackAt'>): Promise<MarkRecord> {
      const made = await tx.moderationMark.create({ data: { ...mark, version: 1, markedAt: now() } });
      await keep(tx, made);
      return made;
    },
    async revise(tx: Transaction, id: string, said: Said): Promise<MarkRecord> {
      const made = await tx.moderationMark.update({ where: { id }, data: { ...said, version: { increment: 1 }, markedAt: now(), takenBackAt: null } });
      await keep(tx, made);
      return made;
    },
    async takeBack(tx: Transaction, id: string): Promise<MarkRecord> {
      const made = await tx.moderationMark.update({ where: { id }, data: { version: { increment: 1 }, takenBackAt: now() } });
      await keep(tx, made);
      return made;
    },
    async answer(tx: Transaction, answer: Omit<AnswerRecord, 'answeredAt'>): Promise<void> {
      await tx.moderationAnswer.create({ data: { ...answer, answeredAt: now() } });
    },
  };
}
export type ModerationStore = ReturnType<typeof createModerationStore>;

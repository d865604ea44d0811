import type { CheckRuleId, Mark } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

/** What somebody may say of: a mark on a statement, or on a section, of one section. */
export interface MarkPlace extends Mark {
  readonly sectionId: string;
  readonly subjectId: string;
}
export interface AnswerRecord extends MarkPlace {
  readonly reason: string;
  readonly answeredById: string;
  readonly answeredAt: Date;
}
type Row = Omit<AnswerRecord, 'rule'> & { readonly rule: string };

// A rule is written only after it was read from the table of rules.
const asRecord = (row: Row): AnswerRecord => ({ ...row, rule: row.rule as CheckRuleId });
const key = ({ sectionId, subjectId, rule, found }: MarkPlace) => ({ sectionId_subjectId_rule_found: { sectionId, subjectId, rule, found } });

/** Who may see answers is asked before: they are seen whole or not at all. */
export function createCheckStore({ prisma }: Database) {
  return {
    async ofInspection(inspectionId: string): Promise<AnswerRecord[]> {
      return (await prisma.markAnswer.findMany({ where: { section: { inspectionId } }, orderBy: [{ answeredAt: 'asc' }, { rule: 'asc' }, { found: 'asc' }] })).map(asRecord);
    },
    count: (tx: Transaction, inspectionId: string): Promise<number> => tx.markAnswer.count({ where: { section: { inspectionId } } }),
    /** Call it under the inspection's lock, which keeps two answers apart. */
    async find(tx: Transaction, place: MarkPlace): Promise<AnswerRecord | null> {
      const row = await tx.markAnswer.findUnique({ where: key(place) });
      return row && asRecord(row);
    },
    async add(tx: Transaction, { sectionId, subjectId, rule, found }: MarkPlace, reason: string, answeredById: string): Promise<void> {
      await tx.markAnswer.create({ data: { sectionId, subjectId, rule, found, reason, answeredById, answeredAt: now() } });
    },
    async remove(tx: Transaction, place: MarkPlace): Promise<void> {
      await tx.markAnswer.delete({ where: key(place) });
    },
  };
}
export type CheckStore = ReturnType<typeof createCheckStore>;

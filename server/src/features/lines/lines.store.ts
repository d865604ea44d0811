import type { LineThing, StatementKind } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

export interface LineRecord {
  readonly id: string;
  readonly inspectionId: string;
  readonly question: string;
  readonly reason: string;
  readonly conclusion: string;
  readonly closedAt: Date | null;
  readonly position: number;
  readonly version: number;
  readonly openedById: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
interface Edge {
  readonly lineId: string;
  readonly attachedById: string;
  readonly attachedAt: Date;
}
export interface EvidenceEdge extends Edge {
  readonly evidenceId: string;
  /** Of the evidence: whose it is and whether it still counts. */
  readonly agencyId: string;
  readonly isStanding: boolean;
}
export interface RequestEdge extends Edge {
  readonly wordingId: string;
}
export interface StatementEdge extends Edge {
  readonly sectionId: string;
  readonly statementId: string;
  readonly criterionId: string;
  readonly kind: StatementKind | null;
  readonly text: string | null;
}

const inOrder = [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const;

/** Who may see lines is asked before: an inspection's lines are seen whole or not at all. */
export function createLineStore({ prisma }: Database) {
  return {
    find: (id: string): Promise<LineRecord | null> => prisma.lineOfEnquiry.findUnique({ where: { id } }),
    ofInspections: (inspectionIds: readonly string[], reader: Transaction = prisma): Promise<LineRecord[]> =>
      reader.lineOfEnquiry.findMany({ where: { inspectionId: { in: [...inspectionIds] } }, orderBy: [...inOrder] }),
    async ofEvidence(evidenceIds: readonly string[]): Promise<(LineRecord & { evidenceId: string })[]> {
      const rows = await prisma.lineEvidence.findMany({ where: { evidenceId: { in: [...evidenceIds] } }, select: { evidenceId: true, line: true }, orderBy: { line: { position: 'asc' } } });
      return rows.map(({ evidenceId, line }) => ({ ...line, evidenceId }));
    },
    async questionsOf(ids: readonly string[]): Promise<Map<string, string>> {
      const rows = await prisma.lineOfEnquiry.findMany({ where: { id: { in: [...ids] } }, select: { id: true, question: true } });
      return new Map(rows.map(({ id, question }) => [id, question]));
    },
    evidenceOf: (lineIds: readonly string[]): Promise<EvidenceEdge[]> => prisma.$queryRaw`
      SELECT le.line_id AS "lineId", le.evidence_id AS "evidenceId", le.attached_by_id AS "attachedById", le.attached_at AS "attachedAt", e.agency_id AS "agencyId", e.status = 'SUBMITTED' AS "isStanding"
      FROM line_evidence le JOIN evidence e ON e.id = le.evidence_id WHERE le.line_id = ANY(${[...lineIds]}::uuid[]) ORDER BY le.attached_at DESC, le.evidence_id`,
    statementsOf: (lineIds: readonly string[]): Promise<StatementEdge[]> => prisma.$queryRaw`
      SELECT ls.line_id AS "lineId", ls.section_id AS "sectionId", ls.statement_id AS "statementId", ls.attached_by_id AS "attachedById", ls.attached_at AS "attachedAt",
        s.criterion_id AS "criterionId", t.kind::text, t.text
      FROM line_statement ls JOIN narrative_section s ON s.id = ls.section_id LEFT JOIN statement t ON t.section_id = ls.section_id AND t.id = ls.statement_id
      WHERE ls.line_id = ANY(${[...lineIds]}::uuid[]) ORDER BY s.position, t.position NULLS LAST, ls.statement_id`,
    requestsOf: (lineIds: readonly string[]): Promise<RequestEdge[]> =>
      prisma.lineRequest.findMany({ where: { lineId: { in: [...lineIds] } }, orderBy: [{ attachedAt: 'desc' }, { wordingId: 'asc' }] }),

    async lock(tx: Transaction, id: string): Promise<LineRecord | null> {
      await tx.$queryRaw`SELECT 1 FROM line_of_enquiry WHERE id = ${id}::uuid FOR UPDATE`;
      return tx.lineOfEnquiry.findUnique({ where: { id } });
    },
    /** False when the id is taken. Call it under the inspection's lock, which keeps places apart. */
    async add(tx: Transaction, line: Pick<LineRecord, 'id' | 'inspectionId' | 'question' | 'reason' | 'openedById' | 'position'>): Promise<boolean> {
      return (await tx.lineOfEnquiry.createMany({ data: { ...line, createdAt: now(), updatedAt: now() }, skipDuplicates: true })).count === 1;
    },
    update: (tx: Transaction, id: string, changes: Partial<Pick<LineRecord, 'question' | 'reason' | 'conclusion' | 'closedAt'>>): Promise<LineRecord> =>
      tx.lineOfEnquiry.update({ where: { id }, data: { ...changes, version: { increment: 1 }, updatedAt: now() } }),
    async order(tx: Transaction, ids: readonly string[]): Promise<void> {
      await tx.$executeRaw`
        UPDATE line_of_enquiry l SET position = wanted.place - 1 FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted (id, place) WHERE l.id = wanted.id`;
    },

    /** Whether it is there to be attached: submitted evidence, a request, or a statement that stands in the text, of this inspection. */
    async isAttachable(tx: Transaction, inspectionId: string, thing: LineThing): Promise<boolean> {
      if ('evidenceId' in thing) return (await tx.evidence.count({ where: { id: thing.evidenceId, inspectionId, status: 'SUBMITTED' } })) > 0;
      if ('wordingId' in thing) return (await tx.evidenceRequest.count({ where: { id: thing.wordingId, inspectionId } })) > 0;
      return (await tx.statement.count({ where: { id: thing.statementId, sectionId: thing.sectionId, section: { inspectionId } } })) > 0;
    },
    async countAttached(tx: Transaction, lineId: string): Promise<number> {
      return (await tx.lineEvidence.count({ where: { lineId } })) + (await tx.lineStatement.count({ where: { lineId } })) + (await tx.lineRequest.count({ where: { lineId } }));
    },
    /** False when it was attached already. */
    async attach(tx: Transaction, lineId: string, thing: LineThing, attachedById: string): Promise<boolean> {
      const edge = { lineId, attachedById, attachedAt: now() };
      const { count } = 'evidenceId' in thing
        ? await tx.lineEvidence.createMany({ data: { ...edge, ...thing }, skipDuplicates: true })
        : 'wordingId' in thing ? await tx.lineRequest.createMany({ data: { ...edge, ...thing }, skipDuplicates: true })
        : await tx.lineStatement.createMany({ data: { ...edge, ...thing }, skipDuplicates: true });
      return count === 1;
    },
    /** False when it was not attached. */
    async detach(tx: Transaction, lineId: string, thing: LineThing): Promise<boolean> {
      const { count } = 'evidenceId' in thing
        ? await tx.lineEvidence.deleteMany({ where: { lineId, ...thing } })
        : 'wordingId' in thing ? await tx.lineRequest.deleteMany({ where: { lineId, ...thing } })
        : await tx.lineStatement.deleteMany({ where: { lineId, ...thing } });
      return count === 1;
    },
  };
}
export type LineStore = ReturnType<typeof createLineStore>;

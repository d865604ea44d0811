import type { CitationStance, Phase, StatementKind } from '@joint/shared';
import { Prisma, type Database } from '../../platform/database.ts';
import type { ReadRow } from './statements/read-statements.ts';
import { suggestionsOf } from './statements/suggestions.store.ts';

export interface SectionRow {
  readonly id: string;
  readonly inspectionId: string;
  readonly criterionId: string;
  readonly leadId: string | null;
}
export interface StatementRow {
  readonly id: string;
  readonly sectionId: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly position: number;
  /** Of a row of a table. */
  readonly row: ReadRow | null;
  readonly updatedAt: Date;
}
export interface CitationRow {
  readonly sectionId: string;
  readonly statementId: string;
  readonly evidenceId: string;
  readonly stance: CitationStance;
  /** Which part of the piece, in coordinates; empty for the whole. */
  readonly place: string;
  /** Among those in which the statement cites the piece with this stance, from 1. */
  readonly nth: number;
  readonly agencyId: string;
  readonly isWithdrawn: boolean;
}

const citation = Prisma.sql`
  c.section_id AS "sectionId", c.statement_id AS "statementId", c.evidence_id AS "evidenceId", c.stance::text, c.place,
  (row_number() OVER (PARTITION BY c.section_id, c.statement_id, c.evidence_id, c.stance ORDER BY c.position))::int AS nth, e.agency_id AS "agencyId", e.status = 'WITHDRAWN' AS "isWithdrawn"
  FROM citation c JOIN evidence e ON e.id = c.evidence_id JOIN statement t ON t.section_id = c.section_id AND t.id = c.statement_id`;

/** Reads of what was derived. Who may read it is asked before: a narrative is read whole or not at all. */
export function createNarrativeStore(database: Database) {
  const { prisma } = database;
  return {
    suggestionsOf: (inspectionIds: readonly string[]) => suggestionsOf(database, inspectionIds),
    sectionsOf: (inspectionIds: readonly string[]): Promise<SectionRow[]> => prisma.$queryRaw`
      SELECT s.id, s.inspection_id AS "inspectionId", s.criterion_id AS "criterionId", l.agency_id AS "leadId"
      FROM narrative_section s LEFT JOIN criterion_lead l ON l.inspection_id = s.inspection_id AND l.criterion_id = s.criterion_id
      WHERE s.inspection_id = ANY(${[...inspectionIds]}::uuid[]) ORDER BY s.position`,
    statementsOf: (inspectionIds: readonly string[]): Promise<StatementRow[]> => prisma.$queryRaw`
      SELECT t.id, t.section_id AS "sectionId", t.kind::text, t.text, t.position, t.table_row AS row, t.updated_at AS "updatedAt"
      FROM statement t JOIN narrative_section s ON s.id = t.section_id
      WHERE s.inspection_id = ANY(${[...inspectionIds]}::uuid[]) ORDER BY t.section_id, t.position`,
    citationsOf: (inspectionIds: readonly string[]): Promise<CitationRow[]> => prisma.$queryRaw`
      SELECT ${citation} JOIN narrative_section s ON s.id = c.section_id
      WHERE s.inspection_id = ANY(${[...inspectionIds]}::uuid[]) ORDER BY c.section_id, c.statement_id, c.position`,
    citationsOfEvidence: (evidenceIds: readonly string[]): Promise<CitationRow[]> => prisma.$queryRaw`
      SELECT ${citation} JOIN narrative_section s ON s.id = c.section_id
      WHERE c.evidence_id = ANY(${[...evidenceIds]}::uuid[]) ORDER BY s.position, t.position, c.position`,
    /** What the rules ask of inspections, as they are now. */
    async factsOf(inspectionIds: readonly string[]): Promise<Map<string, { phase: Phase; unannounced: boolean }>> {
      const rows = await prisma.inspection.findMany({ where: { id: { in: [...inspectionIds] } }, select: { id: true, phase: true, unannounced: true } });
      return new Map(rows.map((row) => [row.id, row]));
    },
  };
}
export type NarrativeStore = ReturnType<typeof createNarrativeStore>;

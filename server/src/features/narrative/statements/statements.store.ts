import type { Phase } from '@joint/shared';
import { now } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReadCitation, ReadRow } from './read-statements.ts';
import type { StatementChanges, StoredStatement } from './statement-changes.ts';

export interface LockedInspection {
  readonly phase: Phase;
  readonly unannounced: boolean;
}

/** Writes what was read from a text. Ids go as one array each: a text may have more of them than a statement may have parameters. Holds the section's derivation, which its writers never wait for, and then the inspection. */
export const statementsStore = {
  /** Says that statements are derived up to this update, and keeps others from deriving the section until the commit. Null when they are already. */
  async claim(tx: Transaction, sectionId: string, upTo: bigint): Promise<{ inspectionId: string } | null> {
    const [row] = await tx.$queryRaw<{ inspectionId: string }[]>`
      UPDATE narrative_derivation d SET up_to = ${upTo} FROM narrative_section s
      WHERE d.section_id = ${sectionId}::uuid AND s.id = d.section_id AND d.up_to < ${upTo} RETURNING s.inspection_id AS "inspectionId"`;
    return row ?? null;
  },
  /** Those of the pieces that may be cited here: given to this inspection, not a draft. */
  async citable(tx: Transaction, inspectionId: string, evidenceIds: readonly string[]): Promise<Set<string>> {
    if (evidenceIds.length === 0) return new Set();
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM evidence WHERE inspection_id = ${inspectionId}::uuid AND id = ANY(${[...evidenceIds]}::uuid[]) AND status <> 'DRAFT'`;
    return new Set(rows.map(({ id }) => id));
  },
  async ofSection(tx: Transaction, sectionId: string): Promise<StoredStatement[]> {
    const statements = await tx.statement.findMany({ where: { sectionId }, orderBy: { position: 'asc' }, select: { id: true, kind: true, text: true, position: true, row: true } });
    const citations = await tx.citation.findMany({ where: { sectionId }, orderBy: { position: 'asc' }, select: { statementId: true, evidenceId: true, stance: true, place: true } });
    const byStatement = new Map<string, ReadCitation[]>(statements.map(({ id }) => [id, []]));
    for (const { statementId, place, ...citation } of citations) byStatement.get(statementId)?.push({ ...citation, ...(place && { place }) });
    return statements.map(({ row, ...statement }) => ({ ...statement, citations: byStatement.get(statement.id) ?? [], ...(row !== null && { row: row as unknown as ReadRow }) }));
  },
  /** Held until the commit, so that the phase by which the change is told stays true; readers and writers of evidence wait for it. */
  async lockInspection(tx: Transaction, inspectionId: string): Promise<LockedInspection> {
    const [row] = await tx.$queryRaw<LockedInspection[]>`SELECT phase::text, unannounced FROM inspection WHERE id = ${inspectionId}::uuid FOR NO KEY UPDATE`;
    if (!row) throw new Error(`no inspection ${inspectionId}`);
    return row;
  },
  async authorOf(tx: Transaction, updateId: bigint): Promise<{ id: string; agencyId: string } | null> {
    return (await tx.narrativeUpdate.findUnique({ where: { id: updateId }, select: { author: { select: { id: true, agencyId: true } } } }))?.author ?? null;
  },
  async write(tx: Transaction, sectionId: string, { changed, moved, removed }: StatementChanges): Promise<void> {
    const changedIds = changed.map(({ id }) => id);
    if (removed.length > 0) await tx.$executeRaw`DELETE FROM statement WHERE section_id = ${sectionId}::uuid AND id = ANY(${[...removed]}::uuid[])`;
    if (moved.length > 0) {
      await tx.$executeRaw`
        UPDATE statement SET position = moved.position
        FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ position }) => position)}::int[]) AS moved (id, position)
        WHERE section_id = ${sectionId}::uuid AND statement.id = moved.id`;
    }
    if (changed.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO statement (section_id, id, kind, text, position, table_row, updated_at)
      SELECT ${sectionId}::uuid, id, kind::"StatementKind", text, position, nullif(row, '')::jsonb, ${now()}
      FROM unnest(${changedIds}::uuid[], ${changed.map(({ kind }) => kind)}::text[], ${changed.map(({ text }) => text)}::text[], ${changed.map(({ position }) => position)}::int[],
        ${changed.map(({ row }) => (row ? JSON.stringify(row) : ''))}::text[]) AS changed (id, kind, text, position, row)
      ON CONFLICT (section_id, id) DO UPDATE
        SET kind = EXCLUDED.kind, text = EXCLUDED.text, position = EXCLUDED.position, table_row = EXCLUDED.table_row, updated_at = EXCLUDED.updated_at`;
    await tx.$executeRaw`DELETE FROM citation WHERE section_id = ${sectionId}::uuid AND statement_id = ANY(${changedIds}::uuid[])`;
    const citations = changed.flatMap(({ id, citations: its }) => its.map((citation, position) => ({ sectionId, statementId: id, ...citation, position })));
    if (citations.length > 0) await tx.citation.createMany({ data: citations });
  },
};

import { datasetLimits, type ColumnFinding, type DatasetColumn } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, type Database, type Transaction } from '../../platform/database.ts';
import type { EvidenceRecord } from '../evidence/index.ts';
import type { DatasetRecord, DatasetRemoval, DraftRecord, ImportRecord, Measure, StoredRow } from './datasets.record.ts';
import { keepWords } from './datasets.sql.ts';
import type { ReadTable } from './read/index.ts';

type DatasetRow = NonNullable<Awaited<ReturnType<Transaction['dataset']['findFirst']>>>;
const toRecord = ({ replacedPhase, replacedStatus, replacedVisibility, removedAt, removedById, removedReason, columns, ...row }: DatasetRow): DatasetRecord => ({
  ...row, columns: columns as unknown as DatasetColumn[],
  removal: removedAt && { at: removedAt, byId: removedById, reason: removedReason ?? '' },
  replaced: replacedPhase && replacedStatus && replacedVisibility ? { phase: replacedPhase, status: replacedStatus, visibility: replacedVisibility } : null,
});

export interface Bar {
  readonly label: string | null;
  readonly value: number | null;
  readonly rows: number;
}

/** A cell as a number of any size. */
const number = (place: number): Prisma.Sql => Prisma.sql`(CASE jsonb_typeof(cells->${place}::int) WHEN 'number' THEN (cells->>${place}::int)::numeric END)`;
function valueOf(measure: Measure): Prisma.Sql {
  if ('sum' in measure) return Prisma.sql`sum(${number(measure.sum)})`;
  if ('mean' in measure) return Prisma.sql`avg(${number(measure.mean)})`;
  return Prisma.sql`100 * sum(${number(measure.part)}) / nullif(sum(${number(measure.whole)}), 0)`;
}
const asTexts = (rows: readonly StoredRow[]) => [rows.map(({ rowNo }) => rowNo), rows.map(({ cells }) => JSON.stringify(cells))] as const;

export function createDatasetStore({ prisma, transaction }: Database) {
  return {
    /** Forgets what this person began before for the same piece, and what anybody left lying. False where the id is taken. */
    async beginDraft(draft: Pick<DraftRecord, 'id' | 'evidenceId' | 'madeById' | 'name'>): Promise<boolean> {
      const { madeById, evidenceId } = draft;
      const old = new Date(now().getTime() - datasetLimits.draftHours * 60 * 60 * 1000);
      return transaction(async (tx) => {
        // The piece before its drafts, in the order of an import, so that neither waits for the other.
        await tx.$executeRaw`SELECT FROM evidence WHERE id = ${evidenceId}::uuid FOR KEY SHARE`;
        await tx.$executeRaw`
          DELETE FROM dataset_draft WHERE id IN (
            SELECT id FROM dataset_draft WHERE created_at < ${old} OR (made_by_id = ${madeById}::uuid AND evidence_id = ${evidenceId}::uuid) FOR UPDATE SKIP LOCKED)`;
        return (await tx.datasetDraft.createMany({ data: { ...draft, createdAt: now() }, skipDuplicates: true })).count === 1;
      });
    },
    async addDraftRows(draftId: string, rows: readonly StoredRow<string>[]): Promise<void> {
      const [numbers, cells] = asTexts(rows);
      await prisma.$executeRaw`INSERT INTO dataset_draft_row (draft_id, row_no, cells) SELECT ${draftId}::uuid, r.no, r.cells::jsonb FROM unnest(${numbers}::int[], ${cells}::text[]) AS r (no, cells)`;
    },
    async finishDraft(id: string, { columns, ...table }: ReadTable): Promise<void> {
      const { notes, sheets, findings, ...rest } = table;
      await prisma.datasetDraft.update({ where: { id }, data: { ...rest, notes: [...notes], sheets: [...sheets], findings: findings as unknown as Prisma.InputJsonValue, columns: columns as unknown as Prisma.InputJsonValue, readAt: now() } });
    },
    async forgetDraft(id: string): Promise<void> {
      await prisma.datasetDraft.deleteMany({ where: { id } });
    },
    /** One that this person had read to its end. */
    async findDraft(id: string, madeById: string): Promise<DraftRecord | null> {
      const row = await prisma.datasetDraft.findFirst({ where: { id, madeById, readAt: { not: null } } });
      return row && { ...row, columns: row.columns as unknown as DatasetColumn[], findings: row.findings as unknown as ColumnFinding[] };
    },
    /** Whether it is still the one that was judged. Then it stays, with its rows, until the transaction ends; how far its import is may be told meanwhile. */
    async holdDraft(tx: Transaction, { id, madeById, readAt }: Pick<DraftRecord, 'id' | 'madeById' | 'readAt'>): Promise<boolean> {
      return (await tx.$executeRaw`SELECT FROM dataset_draft WHERE id = ${id}::uuid AND made_by_id = ${madeById}::uuid AND read_at = ${readAt} FOR KEY SHARE`) === 1;
    },
    async draftRows(draftId: string, after: number, most: number, tx: Transaction | null = null): Promise<StoredRow<string>[]> {
      const rows = await (tx ?? prisma).datasetDraftRow.findMany({ where: { draftId, rowNo: { gt: after } }, orderBy: { rowNo: 'asc' }, take: most, select: { rowNo: true, cells: true } });
      return rows as unknown as StoredRow<string>[];
    },
    async removeDraft(tx: Transaction, id: string): Promise<void> {
      await tx.datasetDraft.deleteMany({ where: { id } });
    },

    async beginImport(id: string): Promise<void> {
      await prisma.datasetDraft.updateMany({ where: { id }, data: { rowsWritten: 0, importToldAt: now(), importProblem: null } });
    },
    async tellImport(id: string, rowsWritten: number): Promise<void> {
      await prisma.datasetDraft.updateMany({ where: { id, importProblem: null }, data: { rowsWritten, importToldAt: now() } });
    },
    async endImport(id: string, importProblem: string): Promise<void> {
      await prisma.datasetDraft.updateMany({ where: { id }, data: { importProblem } });
    },
    /** This person's, of the piece; one that tells nothing any more has stopped with the process it ran in. */
    async findImport(evidenceId: string, madeById: string): Promise<ImportRecord | null> {
      const row = await prisma.datasetDraft.findFirst({ where: { evidenceId, madeById, importToldAt: { not: null } } });
      if (!row?.importToldAt) return null;
      const isSilent = now().getTime() - row.importToldAt.getTime() > datasetLimits.silentSeconds * 1000;
      return { draftId: row.id, name: row.name, rows: row.rowsWritten ?? 0, of: row.rowCount, problem: row.importProblem ?? (isSilent ? 'The service stopped before it was finished. Import it again' : null) };
    },

    /** Who may know of it is for the caller to ask. */
    async find(where: { readonly id: string } | { readonly evidenceId: string; readonly version: number }): Promise<DatasetRecord | null> {
      const row = await prisma.dataset.findFirst({ where });
      return row && toRecord(row);
    },
    /** The latest of each piece; one statement for all of them. */
    async latestOf(evidenceIds: readonly string[], tx: Transaction | null = null): Promise<DatasetRecord[]> {
      return (await (tx ?? prisma).dataset.findMany({ where: { evidenceId: { in: [...evidenceIds] }, replacedPhase: null } })).map(toRecord);
    },
    /** All there were, removed ones among them, the latest first. */
    async historyOf(evidenceId: string, tx: Transaction | null = null): Promise<DatasetRecord[]> {
      return (await (tx ?? prisma).dataset.findMany({ where: { evidenceId }, orderBy: { version: 'desc' } })).map(toRecord);
    },
    /** The same of many pieces, the last one of each; one statement for all of them. */
    async lastOf(evidenceIds: readonly string[]): Promise<DatasetRecord[]> {
      return (await prisma.dataset.findMany({ where: { evidenceId: { in: [...evidenceIds] } }, orderBy: [{ evidenceId: 'asc' }, { version: 'desc' }], distinct: ['evidenceId'] })).map(toRecord);
    },
    /** The one that stood keeps how its evidence stood. */
    async replace(tx: Transaction, id: string, { status, visibility }: EvidenceRecord, phase: DatasetRecord['phase']): Promise<void> {
      await tx.dataset.update({ where: { id }, data: { replacedStatus: status, replacedVisibility: visibility, replacedPhase: phase } });
    },
    async remove(tx: Transaction, evidenceId: string, { at, byId, reason }: DatasetRemoval): Promise<void> {
      await tx.dataset.updateMany({ where: { evidenceId, removedAt: null }, data: { removedAt: at, removedById: byId, removedReason: reason } });
    },
    async add(tx: Transaction, { columns, replaced: _replaced, removal: _removal, notes, ...record }: DatasetRecord): Promise<void> {
      await tx.dataset.create({ data: { ...record, notes: [...notes], columns: columns as unknown as Prisma.InputJsonValue } });
    },
    async setHash(tx: Transaction, id: string, contentHash: string): Promise<void> {
      await tx.dataset.update({ where: { id }, data: { contentHash } });
    },
    async addRows(tx: Transaction, datasetId: string, rows: readonly StoredRow[]): Promise<void> {
      const [numbers, cells] = asTexts(rows);
      await tx.$executeRaw`INSERT INTO dataset_row (dataset_id, row_no, cells) SELECT ${datasetId}::uuid, r.no, r.cells::jsonb FROM unnest(${numbers}::int[], ${cells}::text[]) AS r (no, cells)`;
    },

    /** Once all rows are there. */
    async keepWords(tx: Transaction, id: string): Promise<void> {
      await tx.$executeRaw(keepWords(id));
    },

    /** Versions of datasets; who may know of them is for the caller to ask. */
    async findVersions(wanted: readonly { readonly evidenceId: string; readonly version: number }[]): Promise<DatasetRecord[]> {
      return wanted.length === 0 ? [] : (await prisma.dataset.findMany({ where: { OR: wanted.map(({ evidenceId, version }) => ({ evidenceId, version })) } })).map(toRecord);
    },
    /** Single rows of several datasets; one statement for all of them. */
    rowsAt: (wanted: readonly { readonly datasetId: string; readonly rowNo: number }[]): Promise<(StoredRow & { datasetId: string })[]> => prisma.$queryRaw`
      SELECT r.dataset_id AS "datasetId", r.row_no AS "rowNo", r.cells FROM dataset_row r
      JOIN (SELECT DISTINCT id, no FROM unnest(${wanted.map(({ datasetId }) => datasetId)}::uuid[], ${wanted.map(({ rowNo }) => rowNo)}::int[]) AS w (id, no)) w ON w.id = r.dataset_id AND w.no = r.row_no`,

    /** Rows after one of them, in the order of the spreadsheet or of one column; empty cells come first, or last when it descends. */
    async rows(datasetId: string, { after, most, order }: { after: number | null; most: number; order: { place: number; descending: boolean } | null }): Promise<StoredRow[]> {
      const from = Prisma.sql`SELECT row_no AS "rowNo", cells FROM dataset_row WHERE dataset_id = ${datasetId}::uuid`;
      if (!order) return prisma.$queryRaw`${from} AND row_no > ${after ?? 0}::int ORDER BY row_no LIMIT ${most}`;
      const cell = Prisma.sql`cells->${order.place}::int`;
      const at = Prisma.sql`(SELECT ${cell} FROM dataset_row WHERE dataset_id = ${datasetId}::uuid AND row_no = ${after}::int)`;
      if (order.descending) return prisma.$queryRaw`${from} ${after === null ? Prisma.empty : Prisma.sql`AND (${cell}, row_no) < (${at}, ${after}::int)`} ORDER BY ${cell} DESC, row_no DESC LIMIT ${most}`;
      return prisma.$queryRaw`${from} ${after === null ? Prisma.empty : Prisma.sql`AND (${cell}, row_no) > (${at}, ${after}::int)`} ORDER BY ${cell}, row_no LIMIT ${most}`;
    },
    async chart(datasetId: string, measure: Measure, by: number): Promise<{ bars: Bar[]; more: number }> {
      const groups = await prisma.$queryRaw<(Bar & { groups: number })[]>`
        SELECT cells->>${by}::int AS label, (${valueOf(measure)})::float8 AS value, count(*)::int AS rows, (count(*) OVER ())::int AS groups
        FROM dataset_row WHERE dataset_id = ${datasetId}::uuid GROUP BY 1 ORDER BY min(row_no) LIMIT ${datasetLimits.bars}`;
      return { bars: groups.map(({ label, value, rows }) => ({ label, value, rows })), more: Math.max(0, (groups[0]?.groups ?? 0) - groups.length) };
    },
  };
}
export type DatasetStore = ReturnType<typeof createDatasetStore>;

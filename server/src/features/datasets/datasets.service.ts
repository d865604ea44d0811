import { createHash } from 'node:crypto';
import { checkDatasetInput, datasetLimits, importDatasetInput, type DatasetColumn } from '@joint/shared';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { now } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { pageSize } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { audienceOf, factsOf, type EvidenceService, type SeenEvidence } from '../evidence/index.ts';
import { Checker, type DatasetCheck } from './datasets.check.ts';
import { assertCanImport, canSeeDataset } from './datasets.policy.ts';
import { measureOf, type DatasetRecord, type DraftRecord, type SeenDataset, type StoredRow } from './datasets.record.ts';
import type { Bar, DatasetStore } from './datasets.store.ts';

interface Parts {
  readonly store: DatasetStore;
  readonly evidence: EvidenceService;
}

/** Rows that are read, judged and written at once. */
const chunk = 500;
/** Rows of a draft that are shown before it is imported. */
const sampleRows = 10;

export function createDatasetService({ store, evidence }: Parts) {
  /** A draft of the viewer's own, for evidence that they may still change. */
  async function findDraft(viewer: Viewer, id: string): Promise<DraftRecord> {
    const draft = z.uuid().safeParse(id).success ? await store.findDraft(id, viewer.userId) : null;
    if (!draft) throw notFound('table');
    const { record, seen } = await evidence.find(viewer, draft.evidenceId);
    assertCanImport(seen, factsOf(record));
    return draft;
  }

  async function find(viewer: Viewer, evidenceId: string, version?: number | null): Promise<SeenDataset> {
    const { record: piece, seen } = await evidence.find(viewer, evidenceId);
    const record = version ? await store.find({ evidenceId: piece.id, version }) : (await store.latestOf([piece.id]))[0];
    if (!record || !canSeeDataset(seen, factsOf(piece), record)) throw notFound('table');
    return { record, seen };
  }

  async function* rowsOf(draftId: string, tx: Transaction | null = null): AsyncGenerator<StoredRow<string>[]> {
    let after = 0;
    for (;;) {
      const rows = await store.draftRows(draftId, after, chunk, tx);
      if (rows.length === 0) return;
      after = rows.at(-1)?.rowNo ?? after;
      yield rows;
    }
  }

  async function judge(draft: DraftRecord, columns: readonly DatasetColumn[]): Promise<DatasetCheck> {
    const isSame = columns.length === draft.columns.length && columns.every(({ key }, index) => key === draft.columns[index]?.key);
    if (!isSame) throw invalidInput([{ field: 'columns', message: 'Name all columns of the table, in its order' }]);
    const checker = new Checker(columns);
    for await (const rows of rowsOf(draft.id)) rows.forEach((row) => checker.row(row));
    return checker.found;
  }

  /** Writes all rows; gives the hash of what they say. */
  async function write(tx: Transaction, { id, columns }: DatasetRecord): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(columns));
    const checker = new Checker(columns);
    for await (const texts of rowsOf(id, tx)) {
      const rows = texts.map((row) => checker.row(row));
      for (const { rowNo, cells } of rows) hash.update(`\n${JSON.stringify([rowNo, cells])}`);
      await store.addRows(tx, id, rows);
    }
    return hash.digest('hex');
  }

  async function log(tx: Transaction, { record: piece, seen: { viewer, inspection } }: SeenEvidence, record: DatasetRecord, smallNumbers: z.output<typeof importDatasetInput>['smallNumbers']): Promise<void> {
    await appendEvent(tx, {
      inspectionId: piece.inspectionId, type: 'dataset.imported', actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(piece), inspection.phase),
      payload: { evidenceId: piece.id, datasetId: record.id, version: record.version, rows: record.rowCount, columns: record.columns.length, contentHash: record.contentHash, ...(smallNumbers && { smallNumbers }) },
    });
  }

  return {
    find,

    /** Latest datasets of many pieces of one reader's, who may see all of these pieces. */
    loader: () => new DataLoader<string, DatasetRecord | null>(async (ids) => {
      const found = new Map((await store.latestOf(ids)).map((record) => [record.evidenceId, record]));
      return ids.map((id) => found.get(id) ?? null);
    }, { cache: false }),

    draft: findDraft,
    sample: (draft: DraftRecord): Promise<StoredRow<string>[]> => store.draftRows(draft.id, 0, sampleRows),

    async check(viewer: Viewer, input: unknown): Promise<DatasetCheck> {
      const { draftId, columns } = parseInput(checkDatasetInput, input);
      return judge(await findDraft(viewer, draftId), columns);
    },

    async import(viewer: Viewer, input: unknown): Promise<SeenDataset> {
      const { draftId, columns, source, replaces, smallNumbers } = parseInput(importDatasetInput, input);
      // A repeated send is answered as the first one was.
      const before = await store.find({ id: draftId });
      if (before?.importedById === viewer.userId) return find(viewer, before.evidenceId, before.version);
      const draft = await findDraft(viewer, draftId);
      const found = await judge(draft, columns);
      if (found.faultCount > 0) throw invalidInput(found.faults.map(({ message }) => ({ field: 'rows', message })));
      if (found.smallNumbers > 0 && smallNumbers?.count !== found.smallNumbers) throw invalidInput([{ field: 'smallNumbers', message: smallNumbersFault(found) }]);
      await evidence.change(viewer, draft.evidenceId, async (tx, piece) => {
        assertCanImport(piece.seen, factsOf(piece.record));
        if (piece.record.kind !== 'DATA') throw invalidInput([{ field: 'evidenceId', message: 'Only evidence of the kind “Data” can have a table. Change its kind first' }]);
        const [latest] = await store.latestOf([draft.evidenceId], tx);
        if (latest?.id === draft.id) return;
        if ((latest?.version ?? 0) !== replaces) throw new AppError('CONFLICT', 'Someone in your agency imported another table first', { remedy: 'Look at that one, then import yours if it should take its place' });
        const { phase } = piece.seen.inspection;
        if (latest) await store.replace(tx, latest.id, piece.record, phase);
        const record: DatasetRecord = {
          id: draft.id, evidenceId: draft.evidenceId, version: replaces + 1, name: draft.name, source, columns, rowCount: draft.rowCount, smallNumbers: found.smallNumbers, contentHash: '',
          notes: draft.notes, importedById: viewer.userId, importedAt: now(), phase, replaced: null,
        };
        await store.add(tx, record);
        const contentHash = await write(tx, record);
        await store.setHash(tx, record.id, contentHash);
        await store.removeDraft(tx, draft.id);
        await log(tx, piece, { ...record, contentHash }, found.smallNumbers > 0 ? smallNumbers : null);
      });
      return find(viewer, draft.evidenceId, replaces + 1);
    },

    async rows({ id, columns }: DatasetRecord, { first, after, order }: { first: number; after?: number | null | undefined; order?: { key: string; descending?: boolean } | null | undefined }) {
      const size = pageSize(first, datasetLimits.page);
      const place = order ? placeOf(columns, order.key) : 0;
      const rows = await store.rows(id, { after: after ?? null, most: size + 1, order: order ? { place, descending: order.descending ?? false } : null });
      const nodes = rows.slice(0, size);
      const last = nodes.at(-1);
      return { nodes, pageInfo: { endCursor: last ? String(last.rowNo) : null, hasNextPage: rows.length > size } };
    },

    async chart({ id, columns }: DatasetRecord, { key, by }: { key?: string | null | undefined; by: string }): Promise<{ bars: Bar[]; more: number }> {
      const measure = measureOf(columns, key ?? null);
      if (!measure) throw invalidInput([{ field: 'key', message: 'Choose a column of numbers, or name a numerator and a denominator' }]);
      return store.chart(id, measure, placeOf(columns, by));
    },

    /** All rows, some at a time, for a download. */
    async *allRows({ record: { id } }: SeenDataset): AsyncGenerator<readonly StoredRow[]> {
      let after = 0;
      for (;;) {
        const rows = await store.rows(id, { after, most: chunk, order: null });
        if (rows.length === 0) return;
        after = rows.at(-1)?.rowNo ?? after;
        yield rows;
      }
    },
  };
}
export type DatasetService = ReturnType<typeof createDatasetService>;

function placeOf(columns: readonly DatasetColumn[], key: string): number {
  const place = columns.findIndex((column) => column.key === key);
  if (place < 0) throw invalidInput([{ field: 'key', message: `The table has no column ${key}` }]);
  return place;
}

const smallNumbersFault = ({ smallNumbers, smallNumbersAt }: DatasetCheck): string =>
  `${smallNumbers === 1 ? `Cell ${smallNumbersAt[0] ?? ''} is a count` : `${smallNumbers.toLocaleString('en-GB')} cells are counts`} of 1 to 4, so small that somebody may know who is meant. Clear them, or say why they may stay`;

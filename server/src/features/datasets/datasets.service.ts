import { checkDatasetInput, datasetLimits, removeDatasetInput, type DatasetColumn } from '@joint/shared';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { now } from '../../platform/clock.ts';
import { AppError, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { pageSize } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { audienceOf, factsOf, type EvidenceService, type SeenEvidence } from '../evidence/index.ts';
import type { DatasetCheck } from './datasets.check.ts';
import { chunk, createImporting } from './datasets.importing.ts';
import { assertCanImport, canSeeDataset } from './datasets.policy.ts';
import { measureOf, type DatasetRecord, type DraftRecord, type ImportRecord, type SeenDataset, type StoredRow } from './datasets.record.ts';
import type { Bar, DatasetStore } from './datasets.store.ts';

interface Parts {
  readonly store: DatasetStore;
  readonly evidence: EvidenceService;
}

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
    if (!record || record.removal || !canSeeDataset(seen, factsOf(piece), record)) throw notFound('table');
    return { record, seen };
  }

  const importing = createImporting({ store, evidence, findDraft, find });

  return {
    find,

    /** Latest datasets of many pieces of one reader's, who may see all of these pieces. */
    loader: () => new DataLoader<string, DatasetRecord | null>(async (ids) => {
      const found = new Map((await store.latestOf(ids)).map((record) => [record.evidenceId, record]));
      return ids.map((id) => found.get(id) ?? null);
    }, { cache: false }),

    /** Of each piece that has no table any more, the last one it had. */
    removalLoader: () => new DataLoader<string, DatasetRecord | null>(async (ids) => {
      const last = new Map((await store.lastOf(ids)).map((record) => [record.evidenceId, record]));
      return ids.map((id) => (last.get(id)?.removal ? (last.get(id) ?? null) : null));
    }, { cache: false }),

    draft: findDraft,
    sample: (draft: DraftRecord): Promise<StoredRow<string>[]> => store.draftRows(draft.id, 0, sampleRows),

    async check(viewer: Viewer, input: unknown): Promise<DatasetCheck> {
      const { draftId, columns } = parseInput(checkDatasetInput, input);
      return importing.judge(await findDraft(viewer, draftId), columns);
    },
    import: importing.import,
    /** The viewer's own import that is under way, or ended with nothing imported. */
    importOf: async ({ record, seen }: SeenEvidence): Promise<ImportRecord | null> => store.findImport(record.id, seen.viewer.userId),

    /** Takes the table away, in all its versions. The rows stay stored and are shown to nobody. */
    remove(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId, version, reason } = parseInput(removeDatasetInput, input);
      return evidence.change(viewer, evidenceId, async (tx, piece) => {
        assertCanImport(piece.seen, factsOf(piece.record));
        const [latest] = await store.latestOf([evidenceId], tx);
        if (!latest) {
          // A repeated send is answered as the first one was.
          const [last] = await store.historyOf(evidenceId, tx);
          if (last?.version === version && last.removal?.byId === viewer.userId && last.removal.reason === reason) return;
          throw notFound('table');
        }
        if (latest.version !== version) throw new AppError('CONFLICT', 'Someone in your agency imported another table first', { remedy: 'Look at that one, then remove it if it should go' });
        if (piece.record.status !== 'DRAFT' && reason === '') throw invalidInput([{ field: 'reason', message: 'Enter the reason' }]);
        const { phase } = piece.seen.inspection;
        await store.replace(tx, latest.id, piece.record, phase);
        await store.remove(tx, evidenceId, { at: now(), byId: viewer.userId, reason });
        await appendEvent(tx, {
          inspectionId: piece.record.inspectionId, type: 'dataset.removed', actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(piece.record), phase),
          payload: { evidenceId, datasetId: latest.id, version, reason },
        });
      });
    },

    /** All versions there were that this reader might have seen while they stood, the latest first; without their figures. */
    async history({ record, seen }: SeenEvidence): Promise<DatasetRecord[]> {
      return (await store.historyOf(record.id)).filter((dataset) => canSeeDataset(seen, factsOf(record), dataset));
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

import { createHash } from 'node:crypto';
import { firstFound, importDatasetInput, judgeCounts, screeningFault, type DatasetColumn } from '@joint/shared';
import type { z } from 'zod';
import { now } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError, invalidInput, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { audienceOf, factsOf, type EvidenceService, type SeenEvidence } from '../evidence/index.ts';
import { Checker, type DatasetCheck } from './datasets.check.ts';
import { assertCanImport } from './datasets.policy.ts';
import type { DatasetRecord, DraftRecord, SeenDataset, StoredRow } from './datasets.record.ts';
import type { DatasetStore } from './datasets.store.ts';

interface Parts {
  readonly store: DatasetStore;
  readonly evidence: EvidenceService;
  readonly findDraft: (viewer: Viewer, id: string) => Promise<DraftRecord>;
  readonly find: (viewer: Viewer, evidenceId: string, version: number) => Promise<SeenDataset>;
}
type ColumnAnswers = z.output<typeof importDatasetInput>['screening'];
/** Told how many rows are written; they are imported only once all are and the transaction ends. */
export type ImportProgress = (rows: number, of: number) => void;

/** Rows that are read, judged and written at once. */
export const chunk = 500;

/** Judges a table that was read, and imports it whole or not at all. */
export function createImporting({ store, evidence, findDraft, find }: Parts) {
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
  async function write(tx: Transaction, { id, columns, rowCount }: DatasetRecord, progress: (rows: number) => void): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(columns));
    const checker = new Checker(columns);
    let written = 0;
    for await (const texts of rowsOf(id, tx)) {
      const rows = texts.map((row) => checker.row(row));
      for (const { rowNo, cells } of rows) hash.update(`\n${JSON.stringify([rowNo, cells])}`);
      await store.addRows(tx, id, rows);
      progress(written += rows.length);
    }
    if (written !== rowCount) throw draftIsGone();
    return hash.digest('hex');
  }

  async function log(tx: Transaction, { record: piece, seen: { viewer, inspection } }: SeenEvidence, record: DatasetRecord, { smallNumbers, screening }: Pick<z.output<typeof importDatasetInput>, 'smallNumbers' | 'screening'>): Promise<void> {
    await appendEvent(tx, {
      inspectionId: piece.inspectionId, type: 'dataset.imported', actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(piece), inspection.phase),
      payload: { evidenceId: piece.id, datasetId: record.id, version: record.version, rows: record.rowCount, columns: record.columns.length, contentHash: record.contentHash, ...(smallNumbers && { smallNumbers }), ...(screening.length > 0 && { screened: screening }) },
    });
  }

  /** Keeps how far an import is where other pages find it. No transaction waits for that: it has a connection of its own, and of what comes while it is busy the last is told. */
  function keepProgress(draftId: string, tell: ImportProgress, of: number): (rows: number) => void {
    let latest = -1;
    let isTelling = false;
    const keep = async (): Promise<void> => {
      isTelling = true;
      for (let told = -1; told !== latest;) await store.tellImport(draftId, told = latest).catch(() => undefined);
      isTelling = false;
    };
    return (rows) => {
      tell(rows, of);
      latest = rows;
      if (!isTelling) void keep();
    };
  }

  return {
    judge,

    async import(viewer: Viewer, input: unknown, tell: ImportProgress = () => undefined): Promise<SeenDataset> {
      const { draftId, columns, source, replaces, smallNumbers, screening } = parseInput(importDatasetInput, input);
      // A repeated send is answered as the first one was.
      const before = await store.find({ id: draftId });
      if (before?.importedById === viewer.userId) return find(viewer, before.evidenceId, before.version);
      const draft = await findDraft(viewer, draftId);
      const found = await judge(draft, columns);
      if (found.faultCount > 0) throw invalidInput(found.faults.map(({ message }) => ({ field: 'rows', message })));
      if (found.smallNumbers > 0 && smallNumbers?.count !== found.smallNumbers) throw invalidInput([{ field: 'smallNumbers', message: smallNumbersFault(found) }]);
      const answered = assertAnswered(draft, columns, screening);
      const progress = keepProgress(draft.id, tell, draft.rowCount);
      await store.beginImport(draft.id);
      progress(0);
      let version = replaces + 1;
      try {
        await evidence.change(viewer, draft.evidenceId, async (tx, piece) => {
          assertCanImport(piece.seen, factsOf(piece.record));
          if (piece.record.kind !== 'DATA') throw invalidInput([{ field: 'evidenceId', message: 'Only evidence of the kind “Data” can have a table. Change its kind first' }]);
          const [last] = await store.historyOf(draft.evidenceId, tx);
          version = last?.id === draft.id ? last.version : (last?.version ?? 0) + 1;
          if (last?.id === draft.id) return;
          if (!(await store.holdDraft(tx, draft))) throw draftIsGone();
          const latest = last?.removal ? undefined : last;
          if ((latest?.version ?? 0) !== replaces) throw new AppError('CONFLICT', `Someone in your agency ${latest ? 'imported another table' : 'removed the table'} first`, { remedy: 'Look at what is there, then import yours if it should take its place' });
          const { phase } = piece.seen.inspection;
          if (latest) await store.replace(tx, latest.id, piece.record, phase);
          const record: DatasetRecord = {
            id: draft.id, evidenceId: draft.evidenceId, version, name: draft.name, source, columns, rowCount: draft.rowCount, smallNumbers: found.smallNumbers, contentHash: '',
            notes: draft.notes, importedById: viewer.userId, importedAt: now(), phase, replaced: null, removal: null,
          };
          await store.add(tx, record);
          const contentHash = await write(tx, record, progress);
          await store.setHash(tx, record.id, contentHash);
          await store.keepWords(tx, record.id);
          await store.removeDraft(tx, draft.id);
          await log(tx, piece, { ...record, contentHash }, { smallNumbers: found.smallNumbers > 0 ? smallNumbers : null, screening: answered });
        });
      } catch (error) {
        await store.endImport(draft.id, problemOf(error));
        throw error;
      }
      return find(viewer, draft.evidenceId, version);
    },
  };
}

/** Refuses what looks as if it said who somebody is and has no answer; a heading that was changed in the form is looked at as it stands there. Gives the answers that were needed. */
function assertAnswered({ findings }: DraftRecord, columns: readonly DatasetColumn[], answers: ColumnAnswers): ColumnAnswers {
  const { open, needed } = judgeCounts(findings.map(({ column, kind, count }) => ({ field: column, kind, count })), answers.map((answer) => ({ ...answer, field: answer.column })));
  const inWords = columns.flatMap(({ name, unit, period }, index) => Object.entries({ name, unit, period }).flatMap(([field, text]) => {
    const found = findings.some(({ column }) => column === columns[index]?.key) ? null : firstFound(text);
    return found ? [{ field: `columns.${index}.${field}`, message: `${found}: take it out and say it without` }] : [];
  }));
  const faults = [...open.map((count) => ({ field: `screening.${count.field}.${count.kind}`, message: `Column ${count.field}: ${screeningFault(count)}` })), ...inWords];
  if (faults.length > 0) throw invalidInput(faults);
  return needed.map(({ column, kind, count, reason }) => ({ column, kind, count, reason }));
}

const smallNumbersFault = ({ smallNumbers, smallNumbersAt }: DatasetCheck): string =>
  `${smallNumbers === 1 ? `Cell ${smallNumbersAt[0] ?? ''} is a count` : `${smallNumbers.toLocaleString('en-GB')} cells are counts`} of 1 to 4, so small that somebody may know who is meant. Clear them, or say why they may stay`;

/** What was judged is not what would be written. */
const draftIsGone = (): AppError => new AppError('CONFLICT', 'The table that you checked is no longer there as it was, because a file was chosen again, so nothing was imported', { remedy: 'Choose the file again and import it from there' });

/** Why nothing was imported, and what to do; of a fault of our own nothing but that. */
const problemOf = (error: unknown): string =>
  error instanceof AppError && error.code !== 'INTERNAL' ? [error.message, error.remedy].filter(Boolean).join('. ') : 'The service could not finish it. Import it again; if that fails too, split the table in two or tell whoever runs this service';

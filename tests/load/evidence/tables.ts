import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatasetColumn } from '@joint/shared';
import pg from 'pg';
import { ask, contribute } from '../../support/graphql-client.ts';
import { aContribution, createInspectionAtWork } from '../../support/inspection-at-work.ts';
import { readTable } from '../../support/datasets.ts';
import { aWorkbook, type WorkbookCell } from '../../support/workbooks.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { median } from '../figures.ts';
import { startProduct } from '../product.ts';
import { round, toCase, type BenchCase } from '../report.ts';
import type { BenchRun } from '../run.ts';

interface Plan {
  readonly rows: number;
  readonly columns: number;
  readonly rounds: number;
}
const whole: Plan = { rows: 10_000, columns: 60, rounds: 3 };
const quick: Plan = { rows: 200, columns: 60, rounds: 1 };

const draftQuery = 'query ($id: ID!) { datasetDraft(id: $id) { columns { key name type unit period } } }';
const importMutation = 'mutation ($input: ImportDatasetInput!) { importDataset(input: $input) { rowCount } }';

/** A list of children as agencies keep them: a reference, days, texts and figures of five or more. */
function aChildLevelList({ rows, columns }: Plan): readonly (readonly WorkbookCell[])[] {
  const cell = (row: number, column: number): WorkbookCell => (column === 0 ? `CH-${row}` : column % 4 === 0 ? { day: 45_000 + (row % 700) } : column % 4 === 1 ? `Known to team ${row % 40}` : 5 + ((row * column) % 900));
  return [Array.from({ length: columns }, (_, column) => `Field ${column + 1}`), ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_2, column) => cell(row, column)))];
}

/** Most memory a process has had, in megabytes; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/**
 * An Excel workbook of the size of a real child-level list, from its first byte until its rows are a dataset: read, stored to be looked through, judged and
 * imported. The baseline puts rows as large, made beforehand, into a table of the same shape in one transaction: no reading, no judging.
 */
export async function benchTables({ database, isQuick, profile, say }: BenchRun): Promise<BenchCase[]> {
  const plan = isQuick ? quick : whole;
  return withCleaningUp(async (later) => {
    const inspection = await createInspectionAtWork(database.url, { inspectors: 1, contributors: 1 });
    later(inspection.close);
    const product = await startProduct(database.url, profile);
    later(product.stop);
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    later(() => pool.end());
    const author = inspection.contributors[0] ?? inspection.lead;
    const list = aChildLevelList(plan);
    const book = aWorkbook({ List: list });
    const texts = list.slice(1).map((cells) => JSON.stringify(cells.map((cell) => (cell !== null && typeof cell === 'object' ? '2026-01-01' : cell))));
    await pool.query('CREATE TABLE bench_row (dataset_id uuid, row_no int, cells jsonb, PRIMARY KEY (dataset_id, row_no))');
    later(async () => { await pool.query('DROP TABLE bench_row'); });

    const importWhole = async (): Promise<number> => {
      const evidence = { ...aContribution(inspection, 1), id: randomUUID(), kind: 'DATA' as const };
      await contribute(product.origin, author.cookie, evidence);
      const began = performance.now();
      const reading = await readTable({ address: product.origin }, author, evidence.id, book);
      if (reading.error) throw new Error(JSON.stringify(reading.error));
      const { data } = await ask<{ datasetDraft: { columns: DatasetColumn[] } }>(product.origin, author.cookie, draftQuery, { id: reading.id });
      const { data: imported, errors } = await ask<{ importDataset: { rowCount: number } }>(product.origin, author.cookie, importMutation, { input: { draftId: reading.id, columns: data?.datasetDraft.columns, source: 'Bench', replaces: 0 } });
      if (imported?.importDataset.rowCount !== plan.rows) throw new Error(`not imported: ${JSON.stringify(errors)}`);
      return (performance.now() - began) / 1000;
    };
    const insertBare = async (): Promise<number> => {
      const began = performance.now();
      await pool.query('INSERT INTO bench_row SELECT $1::uuid, r.no, r.cells::jsonb FROM unnest($2::int[], $3::text[]) AS r (no, cells)', [randomUUID(), texts.map((_text, index) => index + 2), texts]);
      return (performance.now() - began) / 1000;
    };
    const before = peakOf(product.pid);
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < plan.rounds; turn += 1) {
      say(`a workbook of ${plan.rows} rows, ${turn + 1} of ${plan.rounds}…`);
      ours.push(await importWhole());
      bare.push(await insertBare());
    }
    const figures = (seconds: readonly number[]) => ({ seconds: round(median(seconds)), rows_per_s: round(plan.rows / median(seconds)) });
    const megabytes = round(book.bytes.length / 1_000_000);
    return [toCase(`import of a workbook of ${plan.rows} rows and ${plan.columns} columns (${megabytes} MB)`, 'seconds', { ...figures(ours), rss_before_mb: before, peak_rss_mb: peakOf(product.pid) }, figures(bare))];
  });
}

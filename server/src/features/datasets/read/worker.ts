// The thread that reads one table; started by ./index.ts, which gives it limits and answers every batch when it is stored.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableWorkbook } from '../../../platform/workbook/index.ts';
import { readCsv } from './csv.ts';
import { ReadProblem, Table, type ReadRow } from './table.ts';
import { readXlsx } from './xlsx.ts';

const { file, isWorkbook, sheet } = workerData as { file: string; isWorkbook: boolean; sheet: string | null };
const port = parentPort;
if (!port) throw new Error('this is the program of a thread');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
const tell = (message: unknown): void => port.postMessage(message);
const table = new Table(async (rows: readonly ReadRow[]) => {
  tell({ rows });
  await once(port, 'message');
});
try {
  tell({ table: isWorkbook ? await readXlsx(file, sheet, table) : await readCsv(file, table) });
} catch (error) {
  tell({ problem: error instanceof ReadProblem || error instanceof UnreadableWorkbook ? error.message : null, reason: error instanceof Error ? error.message : String(error) });
}

import { startOwnThread } from '../../../platform/own-thread.ts';
import { readLimits } from './limits.ts';
import { ReadProblem, type ReadRow, type ReadTable } from './table.ts';

export { ReadProblem, type ReadRow, type ReadTable } from './table.ts';

interface Source {
  /** Path of the file. */
  readonly file: string;
  /** An Excel workbook; otherwise text. */
  readonly isWorkbook: boolean;
  /** Null for the first. */
  readonly sheet: string | null;
}

type Said = { readonly rows: readonly ReadRow[] } | { readonly table: ReadTable } | { readonly problem: string | null; readonly reason: string };

const program = { from: import.meta.url, source: './worker.ts', built: './features/datasets/read/worker.js' };
const damaged = 'It is damaged or not what its name says, and cannot be read. Open it in a spreadsheet, save it again and try the new copy';
const tooMuch = 'Reading it took more than this service allows. Take out sheets, columns or rows that are not needed and try again';

/**
 * Reads a table and hands on its rows, some at a time and never more than were taken. A thread of its own does it, with a memory and a time of its
 * own: a file that is made to exhaust them ends that thread and nothing else. Throws a ReadProblem with what is wrong.
 */
export function readTable(source: Source, take: (rows: readonly ReadRow[]) => Promise<void>): Promise<ReadTable> {
  return new Promise((resolve, reject) => {
    const worker = startOwnThread(program, source, readLimits.memoryMb);
    const end = (settle: () => void): void => {
      clearTimeout(late);
      settle();
      void worker.terminate();
    };
    const late = setTimeout(() => end(() => reject(new ReadProblem(tooMuch))), readLimits.ms);
    worker.on('message', (said: Said) => {
      if ('table' in said) return end(() => resolve(said.table));
      if ('problem' in said) return end(() => reject(new ReadProblem(said.problem ?? damaged)));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
      take(said.rows).then(() => worker.postMessage('on'), (error: Error) => end(() => reject(error)));
    });
    worker.on('error', () => end(() => reject(new ReadProblem(tooMuch))));
    worker.on('exit', () => end(() => reject(new ReadProblem(damaged))));
  });
}

import type { DatasetImporting, ImportDatasetInput } from '@joint/shared';
import { sendAndListen } from './server-lines.ts';

/** Rows written, of how many. Nothing is imported until all are. */
export interface ImportProgress {
  readonly rows: number;
  readonly of: number;
}

/** Imports a table that was read; throws what the server says against it. */
export async function importTable(input: ImportDatasetInput, tell: (progress: ImportProgress) => void): Promise<void> {
  await sendAndListen<DatasetImporting>({ url: '/datasets/imports', type: 'application/json', body: JSON.stringify(input) }, (line) => {
    if ('rows' in line) tell(line);
  });
}

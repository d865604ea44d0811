import type { JSX } from 'react';
import { importInWords } from './dataset-words.ts';
import type { ImportProgress } from './import-table.ts';

/** How far the import of a table has come. */
export function ProgressOfImport({ progress }: { readonly progress: ImportProgress | null }): JSX.Element {
  return (
    <div role="status">
      {progress && <p className="govuk-body"><progress value={progress.rows} max={progress.of} aria-label="Importing the table" /> {importInWords(progress)}</p>}
    </div>
  );
}

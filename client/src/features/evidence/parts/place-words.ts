import { parsePlace, placeInTable } from '@joint/shared';
import { datasetPage } from '../../datasets/index.ts';

/** Where a reader goes to see the place: a page of a file, or the row or cell in the version of the table that was cited. Null where there is nothing more to see. */
export function addressOfPlace(inspectionId: string, evidenceId: string, { code, standing }: { readonly code: string; readonly standing: string }): string | null {
  const place = parsePlace(code);
  if (!place || standing === 'NOT_THERE' || standing === 'TABLE_REMOVED') return null;
  if (place.is === 'WORDS') return null;
  if (place.is === 'PAGE') return standing === 'STANDS' ? `/files/${place.fileId}#page=${place.page}` : null;
  return datasetPage(inspectionId, evidenceId, { version: place.version, ...(place.is !== 'COLUMN' && { at: placeInTable(place) }) });
}

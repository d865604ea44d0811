import type { CitationPlace, DatasetColumn, FieldFault } from '@joint/shared';
import { citationPlaceLimits, findQuotation, placeInTable, readPlaceInTable } from '@joint/shared';

/** What a piece has that a citation can rest on. */
export interface PartsOfPiece {
  readonly version: number;
  readonly body: string;
  /** Those with pages. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly table: { readonly version: number; readonly columns: readonly Pick<DatasetColumn, 'key' | 'name'>[] } | null;
}

export type PartKind = 'WHOLE' | 'WORDS' | 'PAGE' | 'TABLE';
/** What the form holds. */
export interface PartValues {
  readonly kind: PartKind;
  readonly words: string;
  /** Where the words were selected, in case they stand there more than once. */
  readonly near: string;
  readonly fileId: string;
  readonly page: string;
  /** Of a cell, row or column, as people write it. */
  readonly at: string;
}

export const kindsOf = ({ body, files, table }: PartsOfPiece): readonly PartKind[] =>
  ['WHOLE', ...(body ? ['WORDS' as const] : []), ...(files.length > 0 ? ['PAGE' as const] : []), ...(table ? ['TABLE' as const] : [])];

const kindOfPlace = (place: CitationPlace): PartKind => (place.is === 'WORDS' || place.is === 'PAGE' ? place.is : 'TABLE');

/** The form as it opens: at the part that is cited now, or at the first that can be. `quotation` are the words that are cited now. */
export function valuesOf(parts: PartsOfPiece, place: CitationPlace | null, quotation: string | null): PartValues {
  const kinds = kindsOf(parts);
  const kind = place ? kindOfPlace(place) : parts.table ? 'TABLE' : (kinds[1] ?? 'WHOLE');
  return {
    kind: kinds.includes(kind) ? kind : 'WHOLE',
    words: place?.is === 'WORDS' ? (quotation ?? '') : '',
    near: place?.is === 'WORDS' ? String(place.from) : '0',
    fileId: place?.is === 'PAGE' ? place.fileId : (parts.files[0]?.id ?? ''),
    page: place?.is === 'PAGE' ? String(place.page) : '',
    at: place ? placeInTable(place) : '',
  };
}

type Read = { readonly place: CitationPlace | null } | { readonly faults: readonly FieldFault[] };
const fault = (field: keyof PartValues, message: string): Read => ({ faults: [{ field, message }] });

/** What the form says: a part, null for the whole piece, or what is wrong and what to do. */
export function readPart(values: PartValues, parts: PartsOfPiece): Read {
  if (values.kind === 'WORDS') return readWords(values, parts);
  if (values.kind === 'PAGE') return readPage(values, parts);
  return values.kind === 'TABLE' ? readTable(values, parts) : { place: null };
}

function readWords({ words, near }: PartValues, { body, version }: PartsOfPiece): Read {
  if (words.trim() === '') return fault('words', 'Select the words, or enter them');
  if (words.trim().length > citationPlaceLimits.quotation) return fault('words', `The words must be ${citationPlaceLimits.quotation.toLocaleString('en-GB')} characters or fewer. Select fewer, or cite the whole of it`);
  const found = findQuotation(body, words, Number(near));
  return found ? { place: { is: 'WORDS', version, ...found } } : fault('words', 'These words do not stand in the evidence. Enter them as they stand there');
}

function readPage({ fileId, page }: PartValues, { files }: PartsOfPiece): Read {
  const number = /^\d{1,4}$/.test(page.trim()) ? Number(page) : 0;
  if (!files.some(({ id }) => id === fileId)) return fault('fileId', 'Choose the file');
  return number > 0 ? { place: { is: 'PAGE', fileId, page: number } } : fault('page', 'Enter the number of the page, such as 3');
}

function readTable({ at }: PartValues, { table }: PartsOfPiece): Read {
  const place = table && readPlaceInTable(at, table.version);
  if (!table || !place) return fault('at', 'Enter a cell, such as C7, a row, such as 12, or a column, such as C');
  const key = place.is === 'ROW' || !('key' in place) ? null : place.key;
  const [first, last] = [table.columns[0]?.key ?? 'A', table.columns.at(-1)?.key ?? 'A'];
  return key === null || table.columns.some((column) => column.key === key) ? { place } : fault('at', `The table has no column ${key}. Its columns are ${first} to ${last}`);
}

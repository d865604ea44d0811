import { cellInWords, citationPlaceLimits, columnInWords, placeInWords, type CitationPlace, type DatasetColumn } from '@joint/shared';
import { factsOf } from '../evidence/index.ts';
import { placeReader, type PlaceFound, type PlaceReader } from '../narrative/index.ts';
import { canSeeDataset } from './datasets.policy.ts';
import type { DatasetRecord, StoredRow } from './datasets.record.ts';
import type { DatasetStore } from './datasets.store.ts';

type PlaceInTable = Extract<CitationPlace, { is: 'CELL' | 'ROW' | 'COLUMN' }>;

/** Cells, rows and columns that citations rest on, as their reader may see the version of the table that was cited. */
export const createDatasetPlaces = (store: DatasetStore): PlaceReader =>
  placeReader(['CELL', 'ROW', 'COLUMN'], async (asked) => {
    const tables = await store.findVersions(asked.map(({ piece, place: { version } }) => ({ evidenceId: piece.record.id, version })));
    const tableOf = asked.map(({ piece, place }) => tables.find(({ evidenceId, version }) => evidenceId === piece.record.id && version === place.version));
    const rows = await store.rowsAt(asked.flatMap(({ place }, index) => { const id = tableOf[index]?.id; return id && place.is !== 'COLUMN' ? [{ datasetId: id, rowNo: place.rowNo }] : []; }));
    return asked.map(({ piece: { record, seen }, place }, index): PlaceFound => {
      const table = tableOf[index];
      if (!table) return { label: placeInWords(place), quotation: null, standing: 'NOT_THERE' };
      const mayRead = canSeeDataset(seen, factsOf(record), table);
      // One that came and went before they saw the piece is to them as if it had never been.
      if (table.removal) return { label: placeInWords(place), quotation: null, standing: mayRead ? 'TABLE_REMOVED' : 'NOT_THERE' };
      if (!mayRead) return { label: placeInWords(place), quotation: null, standing: 'TABLE_REPLACED' };
      const row = place.is === 'COLUMN' ? undefined : rows.find(({ datasetId, rowNo }) => datasetId === table.id && rowNo === place.rowNo);
      return tell(place, table, row);
    });
  });

function tell(place: PlaceInTable, { columns, replaced }: DatasetRecord, row: StoredRow | undefined): PlaceFound {
  const column = place.is === 'ROW' ? undefined : columns.find(({ key }) => key === place.key);
  const label = placeInWords(place, column && columnInWords(column));
  const isThere = (place.is === 'ROW' || column) && (place.is === 'COLUMN' || row);
  if (!isThere) return { label, quotation: null, standing: 'NOT_THERE' };
  const inWords = (one: DatasetColumn): string => { const cell = row?.cells[columns.indexOf(one)] ?? null; return cellInWords(cell === null ? null : String(cell), one.type) || 'empty'; };
  const quotation = !row ? null : column ? inWords(column) : shortened(columns.map((one) => `${one.name}: ${inWords(one)}`).join('; '));
  return { label, quotation, standing: replaced ? 'TABLE_REPLACED' : 'STANDS' };
}

const shortened = (text: string): string => (text.length > citationPlaceLimits.quotation ? `${text.slice(0, citationPlaceLimits.quotation - 1).trimEnd()}…` : text);

import { readAddress } from './dataset-cells.ts';
import { evidenceLimits } from './evidence.ts';

/**
 * Which part of a piece of evidence a citation rests on. Coordinates and nothing else: the text that holds them is read by people who may not see
 * the evidence. What stands there is looked up for each reader.
 */
export type CitationPlace =
  /** Of the words of one version of the piece, from one character to before another, in UTF-16 units. */
  | { readonly is: 'WORDS'; readonly version: number; readonly from: number; readonly to: number }
  | { readonly is: 'PAGE'; readonly fileId: string; readonly page: number }
  /** Of its table in one version: numbers of rows and letters of columns as the spreadsheet had them. */
  | { readonly is: 'CELL'; readonly version: number; readonly key: string; readonly rowNo: number }
  | { readonly is: 'ROW'; readonly version: number; readonly rowNo: number }
  | { readonly is: 'COLUMN'; readonly version: number; readonly key: string };

export const citationPlaceKinds = ['WORDS', 'PAGE', 'CELL', 'ROW', 'COLUMN'] as const satisfies readonly CitationPlace['is'][];
export type CitationPlaceKind = (typeof citationPlaceKinds)[number];

/** Longest quotation in characters, last page of a file, last row of a table, and largest version, which is PostgreSQL's largest integer. */
export const citationPlaceLimits = { quotation: 1_000, page: 9_999, row: 9_999_999, version: 2_147_483_647 } as const;

/** How a place stands now, as far as its reader may know. */
export const placeStandings = ['STANDS', 'WORDS_CHANGED', 'TABLE_REPLACED', 'TABLE_REMOVED', 'FILE_REMOVED', 'NOT_THERE'] as const;
export type PlaceStanding = (typeof placeStandings)[number];
/** What is said of a place that is not as it was cited; nothing where it is. */
export const placeStandingWords: Readonly<Record<PlaceStanding, string>> = {
  STANDS: '',
  WORDS_CHANGED: 'The words have changed since they were cited.',
  TABLE_REPLACED: 'The table was replaced after it was cited.',
  TABLE_REMOVED: 'The table was removed after it was cited.',
  FILE_REMOVED: 'The file was removed after it was cited.',
  NOT_THERE: 'The evidence has no such place.',
};

/** As the text holds it: `words:3:120-185`, `page:<id of the file>:3`, `cell:2:C7`, `row:2:12`, `column:2:C`. */
export function formatPlace(place: CitationPlace): string {
  switch (place.is) {
    case 'WORDS': return `words:${place.version}:${place.from}-${place.to}`;
    case 'PAGE': return `page:${place.fileId}:${place.page}`;
    case 'CELL': return `cell:${place.version}:${place.key}${place.rowNo}`;
    case 'ROW': return `row:${place.version}:${place.rowNo}`;
    case 'COLUMN': return `column:${place.version}:${place.key}`;
  }
}

const whole = '(0|[1-9]\\d{0,9})';
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => CitationPlace])[] = [
  [new RegExp(`^words:${whole}:${whole}-${whole}$`), ([version, from, to]) => ({ is: 'WORDS', version: Number(version), from: Number(from), to: Number(to) })],
  [new RegExp(`^page:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):${whole}$`), ([fileId = '', page]) => ({ is: 'PAGE', fileId, page: Number(page) })],
  [new RegExp(`^cell:${whole}:([A-Z]{1,3})${whole}$`), ([version, key = '', rowNo]) => ({ is: 'CELL', version: Number(version), key, rowNo: Number(rowNo) })],
  [new RegExp(`^row:${whole}:${whole}$`), ([version, rowNo]) => ({ is: 'ROW', version: Number(version), rowNo: Number(rowNo) })],
  [new RegExp(`^column:${whole}:([A-Z]{1,3})$`), ([version, key = '']) => ({ is: 'COLUMN', version: Number(version), key })],
];

/** What a text says of a place; null for anything that is none, whatever a text may hold. */
export function parsePlace(code: unknown): CitationPlace | null {
  if (typeof code !== 'string' || code.length > 100) return null;
  for (const [form, read] of forms) {
    const found = form.exec(code);
    if (!found) continue;
    const place = read(found.slice(1));
    return isWithin(place) ? place : null;
  }
  return null;
}

const upTo = (most: number, value: number): boolean => value >= 1 && value <= most;
function isWithin(place: CitationPlace): boolean {
  if (place.is === 'PAGE') return upTo(citationPlaceLimits.page, place.page);
  if (!upTo(citationPlaceLimits.version, place.version)) return false;
  if (place.is === 'WORDS') return place.to <= evidenceLimits.body && upTo(citationPlaceLimits.quotation, place.to - place.from);
  return place.is === 'COLUMN' || upTo(citationPlaceLimits.row, place.rowNo);
}

/** The place by what people write into a field: `C7` for a cell, `12` for a row, `C` for a column. Null for anything else. */
export function readPlaceInTable(text: string, version: number): CitationPlace | null {
  const written = text.trim().toUpperCase();
  if (/^[A-Z]{1,3}$/.test(written)) return { is: 'COLUMN', version, key: written };
  if (/^[1-9]\d{0,6}$/.test(written)) return { is: 'ROW', version, rowNo: Number(written) };
  const cell = readAddress(written);
  return cell && { is: 'CELL', version, ...cell };
}

/** How that place is written. */
export function placeInTable(place: CitationPlace): string {
  if (place.is === 'CELL') return `${place.key}${place.rowNo}`;
  if (place.is === 'ROW') return String(place.rowNo);
  return place.is === 'COLUMN' ? place.key : '';
}

/** The place in words; with the name of its file or column where it is known to whoever reads: "page 3 of Return.pdf", "cell C7, Seen", "row 12". */
export function placeInWords(place: CitationPlace, name?: string): string {
  switch (place.is) {
    case 'WORDS': return 'its words';
    case 'PAGE': return name ? `page ${place.page} of ${name}` : `page ${place.page} of a file`;
    case 'CELL': return `cell ${place.key}${place.rowNo}${name ? `, ${name}` : ''}`;
    case 'ROW': return `row ${place.rowNo}`;
    case 'COLUMN': return `column ${place.key}${name ? `, ${name}` : ''}`;
  }
}

const isSecondHalf = (text: string, at: number): boolean => at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at));

/** The words between two places of a text, with no character cut in half; null where the text does not reach so far. */
export function quotationOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string | null {
  if (to > text.length) return null;
  return text.slice(isSecondHalf(text, from) ? from - 1 : from, isSecondHalf(text, to) ? to + 1 : to);
}

const alike: readonly RegExp[] = [/['‘’]/, /["“”]/, /[-‐‑–—−]/];
const asPattern = (character: string): string => alike.find((form) => form.test(character))?.source ?? character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Where somebody's words stand in a text, the place nearest to `near` first. Spaces and line breaks, capitals, and the forms of quotation marks and dashes may differ:
 * whoever types them sees the difference no more than a reader does. Null where they stand nowhere.
 */
export function findQuotation(text: string, words: string, near = 0): { readonly from: number; readonly to: number } | null {
  const parts = words.trim().split(/\s+/).filter(Boolean).map((part) => Array.from(part).map(asPattern).join(''));
  if (parts.length === 0) return null;
  const places = [...text.matchAll(new RegExp(parts.join('\\s+'), 'giu'))].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
  const [first] = places.toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near));
  return first ?? null;
}

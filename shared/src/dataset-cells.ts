import type { DatasetColumnType } from './datasets.ts';

/** A value as it is kept: numbers as numbers, percentages in points (45.2 for 45.2%), days as `YYYY-MM-DD`, null for an empty cell. */
export type CellValue = string | number | null;

/** The letters of a column as spreadsheets write them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** The place of a column by its letters: A is 0; -1 for what is none. */
export const columnIndex = (letters: string): number => (/^[A-Z]{1,3}$/.test(letters) ? Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : -1);

/** A cell as spreadsheets name it: "F1203". */
export const cellAddress = (key: string, rowNo: number): string => `${key}${rowNo}`;

/** The parts of an address; null for what is none. */
export function readAddress(address: string): { readonly key: string; readonly rowNo: number } | null {
  const [, key = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address.trim().toUpperCase()) ?? [];
  return key ? { key, rowNo: Number(digits) } : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numberForm = /^[-−]?£?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
const spreadsheetError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** A number as English writers put it: "1,234.5", "-3", "£20". Null for anything else. */
export function readNumber(text: string): number | null {
  if (!/\d/.test(text) || !numberForm.test(text)) return null;
  const value = Number(text.replace(/[,£]/g, '').replace('−', '-'));
  return Number.isFinite(value) ? value : null;
}

/** A day as English writers put it, as `YYYY-MM-DD`: 2026-06-03, 3/6/2026, 03.06.2026, 3 June 2026, 3-Jun-2026. Null for anything else. */
export function readDay(text: string): string | null {
  const bare = text.replace(/[ T]0{1,2}:00(?::00)?$/, '');
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare) ?? [];
  if (isoYear) return realDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare) ?? [];
  if (day) return realDay(Number(year), Number(month), Number(day));
  const [, wordDay, word = '', wordYear] = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(bare) ?? [];
  return wordDay ? realDay(Number(wordYear), months.indexOf(word.slice(0, 3).toLowerCase()) + 1, Number(wordDay)) : null;
}

function realDay(year: number, month: number, day: number): string | null {
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

type Read = { readonly value: CellValue } | { readonly fault: string };
const asNumber = (text: string): Read => {
  const value = readNumber(text);
  return value === null ? { fault: `“${shortened(text)}” is not a number. Leave it empty or correct it` } : { value };
};
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const readers: Readonly<Record<DatasetColumnType, (text: string) => Read>> = {
  TEXT: (text) => ({ value: text }),
  WHOLE_NUMBER(text) {
    const read = asNumber(text);
    if ('value' in read && !Number.isSafeInteger(read.value)) return { fault: `“${shortened(text)}” is not a whole number. Correct it, or choose decimal numbers for the column` };
    return read;
  },
  DECIMAL: asNumber,
  PERCENTAGE: (text) => asNumber(text.replace(/\s?%$/, '')),
  DATE(text) {
    const value = readDay(text);
    return value ? { value } : { fault: `“${shortened(text)}” is not a date. Write it as 3/6/2026 or 3 June 2026, leave it empty, or choose text for the column` };
  },
};

/** What a cell says, for a column of this type; or what is wrong with it and what to do. */
export function readCell(text: string, type: DatasetColumnType): Read {
  if (text === '') return { value: null };
  if (spreadsheetError.test(text)) return { fault: `“${text}” is an error of the spreadsheet. Leave it empty or correct it` };
  return readers[type](text);
}

/** How many cells of a column could be of each type. */
export interface TypeCounts {
  filled: number;
  numbers: number;
  decimals: number;
  percentages: number;
  days: number;
}
export const noCounts = (): TypeCounts => ({ filled: 0, numbers: 0, decimals: 0, percentages: 0, days: 0 });

export function countTypes(counts: TypeCounts, text: string): void {
  if (text === '') return;
  counts.filled += 1;
  if (readDay(text)) counts.days += 1;
  const isPercentage = text.endsWith('%');
  const value = readNumber(isPercentage ? text.replace(/\s?%$/, '') : text);
  if (value === null) return;
  counts.numbers += 1;
  if (isPercentage) counts.percentages += 1;
  if (!Number.isSafeInteger(value)) counts.decimals += 1;
}

/** Names of columns whose numbers count nothing. */
const labelName = /\b(?:years?|code|id|ref(?:erence)?|urn|upn|number|no)\b/i;

/** What a column seems to be, though some of its cells may be wrong. */
export function guessType(name: string, { filled, numbers, decimals, percentages, days }: TypeCounts): DatasetColumnType {
  const most = filled * (2 / 3);
  if (filled === 0) return 'TEXT';
  if (days >= most) return 'DATE';
  if (numbers < most) return 'TEXT';
  if (percentages > numbers / 2) return 'PERCENTAGE';
  if (decimals > 0) return 'DECIMAL';
  return labelName.test(name) ? 'TEXT' : 'WHOLE_NUMBER';
}

/** What a spreadsheet would take for a formula, or that is already marked as none. */
const formulaLike = /^'*[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run is marked with an apostrophe, as OWASP advises; numbers, which are never
 * text, stay as they are.
 */
export const csvLine = (values: readonly CellValue[]): string =>
  `${values.map((value) => {
    if (value === null) return '';
    const text = typeof value === 'string' && formulaLike.test(value) ? `'${value}` : String(value);
    return /[",\r\n\t;']/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
  }).join(',')}\r\n`;

/** Takes away the apostrophe that `csvLine` put there. */
export const fromCsvCell = (text: string): string => (text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text);

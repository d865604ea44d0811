import { columnLetters } from '@joint/shared';
import { strToU8, zipSync } from 'fflate';
import { anXlsx, type SampleFile } from './sample-files.ts';

/** A number, a text, a day counted as spreadsheets do, a part of one shown as a percentage, or a formula with the value it last had. */
export type WorkbookCell = number | string | null | { readonly day: number } | { readonly percentage: number } | { readonly formula: string; readonly value?: number };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function xmlOf(cell: WorkbookCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  if ('percentage' in cell) return `<c r="${address}" s="2"><v>${cell.percentage}</v></c>`;
  return `<c r="${address}"><f>${escape(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${cell.value}</v>`}</c>`;
}

const sheetXml = (rows: readonly (readonly WorkbookCell[])[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((cells, row) =>
    `<row r="${row + 1}">${cells.map((cell, column) => xmlOf(cell, `${columnLetters(column)}${row + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;

/** An Excel workbook with these sheets; `more` are further parts of it. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>, { name = 'figures.xlsx', more = {} }: { name?: string; more?: Record<string, string | Uint8Array> } = {}): SampleFile {
  const names = Object.keys(sheets);
  return anXlsx([], {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((sheet, index) => `<sheet name="${escape(sheet)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_sheet, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    ...Object.fromEntries(Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)])),
    ...more,
  }, name);
}

/** The same archive, whose list of parts claims another size of one of them when unpacked. */
export function sayingSize({ name, bytes }: SampleFile, part: string, size: number): SampleFile {
  const changed = Buffer.from(bytes);
  // An entry of the list has its size 22 bytes before its name.
  changed.writeUInt32LE(size, changed.lastIndexOf(part) - 22);
  return { name, bytes: changed };
}

/** An OpenDocument spreadsheet with these sheets, each the XML of its rows. */
export const anOds = (sheets: Readonly<Record<string, string>>, name = 'figures.ods'): SampleFile => ({
  name,
  bytes: Buffer.from(zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${Object.entries(sheets).map(([sheet, rows]) => `<table:table table:name="${escape(sheet)}">${rows}</table:table>`).join('')}</office:spreadsheet></office:body></office:document-content>`),
  })),
});
/** A row of such a sheet. */
export const odsRow = (...cells: readonly string[]): string => `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${escape(cell)}</text:p></table:table-cell>`).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;

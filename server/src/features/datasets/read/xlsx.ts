import { openWorkbook, readSheet } from '../../../platform/workbook/index.ts';
import { readLimits } from './limits.ts';
import { ReadProblem, type ReadTable, type Table } from './table.ts';

/** Reads one sheet of an Excel workbook as it streams: the one named, or the first that is not hidden. */
export async function readXlsx(file: string, wanted: string | null, table: Table): Promise<ReadTable> {
  const workbook = await openWorkbook(file, readLimits);
  try {
    const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
    const sheet = wanted === null ? shown[0] : shown.find(({ name }) => name === wanted);
    if (!sheet) throw new ReadProblem(wanted === null ? 'It has no sheet that can be seen. Show the sheet in the spreadsheet and save it again' : `It has no sheet called “${wanted}”`);
    const { formulas, withoutValue } = await readSheet(workbook, sheet.part, (rowNo, cells) => table.row(rowNo, cells));
    const notes = [
      ...(formulas > 0 ? [`${formulas.toLocaleString('en-GB')} ${formulas === 1 ? 'cell holds a formula. Its' : 'cells hold formulas. Their'} last calculated ${formulas === 1 ? 'value is' : 'values are'} taken.`] : []),
      ...(withoutValue > 0 ? [`${withoutValue.toLocaleString('en-GB')} of the formulas have no value and count as empty. Open the workbook in a spreadsheet, save it and upload it again.`] : []),
    ];
    return await table.finish({ notes, sheet: sheet.name, sheets: shown.map(({ name }) => name) });
  } finally {
    workbook.close();
  }
}

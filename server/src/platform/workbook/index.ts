export { readSheet, type TakeRow } from './sheet.ts';
export { openWorkbook, UnreadableWorkbook, type Workbook } from './workbook.ts';
export { readXml } from './xml.ts';

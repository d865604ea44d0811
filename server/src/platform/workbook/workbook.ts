import path from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { readXml } from './xml.ts';

/** What is wrong with a workbook, in words for whoever sent it. */
export class UnreadableWorkbook extends Error {}

/** Parts that a workbook may have, and bytes of one of them when unpacked. */
export interface WorkbookLimits { readonly parts: number; readonly part: number }

/** How a cell's number is to be read, by its style. */
export type NumberStyle = 'NUMBER' | 'PERCENTAGE' | 'DATE';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** An opened workbook: what its sheets, styles and shared texts are. Sheets themselves are streamed. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** How many it lists; `sheets` are those of them that stand somewhere. */
  readonly listed: number;
  readonly styles: readonly NumberStyle[];
  readonly texts: readonly string[];
  /** Days are counted from 1904, as older Macintosh programs did. */
  readonly since1904: boolean;
  readonly open: (part: string) => Promise<Readable>;
  readonly close: () => void;
}

export async function openWorkbook(file: string, limits: WorkbookLimits): Promise<Workbook> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    // What a part says of its own size is held against what comes out of it.
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parts = await partsOf(zip, limits);
  const open = async (part: string): Promise<Readable> => {
    const entry = parts.get(part);
    if (!entry) throw new Error(`${part} is missing`);
    if (entry.uncompressedSize > limits.part) throw new UnreadableWorkbook('It unpacks to far more than a table holds, so it is not opened. Save a smaller copy and try again');
    return zip.openReadStreamPromise(entry);
  };
  const { sheets, listed, since1904 } = await sheetsOf(open);
  return {
    sheets, listed, since1904, open,
    styles: parts.has('xl/styles.xml') ? await stylesOf(await open('xl/styles.xml')) : [],
    texts: parts.has('xl/sharedStrings.xml') ? await textsOf(await open('xl/sharedStrings.xml')) : [],
    close: () => zip.close(),
  };
}

async function partsOf(zip: yauzl.ZipFile, limits: WorkbookLimits): Promise<Map<string, yauzl.Entry>> {
  const parts = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, entry);
    if (parts.size > limits.parts) throw new UnreadableWorkbook('It has far more parts than a workbook holds, so it is not opened. Save a new copy and try again');
  }
  return parts;
}

async function sheetsOf(open: Workbook['open']): Promise<Pick<Workbook, 'sheets' | 'listed' | 'since1904'>> {
  const targets = new Map<string, string>();
  await readXml(await open('xl/_rels/workbook.xml.rels'), { open: (name, { Id = '', Target = '' }) => { if (name === 'Relationship') targets.set(Id, Target); } });
  const sheets: Sheet[] = [];
  let [listed, since1904] = [0, false];
  await readXml(await open('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const target = targets.get(relation);
      if (name === 'sheet') listed += 1;
      if (name === 'sheet' && target) sheets.push({ name: attributes['name'] ?? '', part: target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target), isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, listed, since1904 };
}

/** Built-in formats of numbers that are days or percentages. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
function styleOf(id: number, code: string | undefined): NumberStyle {
  const bare = code?.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (bare === undefined) return isBuiltInDate(id) ? 'DATE' : id === 9 || id === 10 ? 'PERCENTAGE' : 'NUMBER';
  if (bare.includes('%')) return 'PERCENTAGE';
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? 'DATE' : 'NUMBER';
}

async function stylesOf(stream: Readable): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  await readXml(stream, {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(styleOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) { if (name === 'cellXfs') inCells = false; },
  });
  return styles;
}

async function textsOf(stream: Readable): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(stream, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(said) { if (isText) text += said; },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

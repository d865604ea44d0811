import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { readXml } from '../../../platform/workbook/index.ts';
import { archiveLimits, textLimits } from './limits.ts';
import type { Words } from './words.ts';

/** Elements of a document's XML, without the prefixes that programs choose. */
interface Elements {
  /** What stands in these is text. */
  readonly text: readonly string[];
  /** Where these end, a word ends. */
  readonly breaks: readonly string[];
  /** The `name` of these is text too, such as a sheet's. */
  readonly names?: string;
  /** Of spreadsheets: cells, and their numbers. Only those as long as a number that people have are taken. */
  readonly cell?: string;
  readonly number?: string;
}

/** What people call a part of a document; empty for its main text. */
function nameOf(path: string): string {
  const [, kind = '', number = ''] = /(slide|notesSlide|sheet|footnotes|endnotes|comments|header|footer|sharedStrings)(\d*)\.xml$/.exec(path) ?? [];
  return { slide: `slide ${number}`, notesSlide: `notes of slide ${number}`, sheet: `sheet ${number}`, header: 'a header', footer: 'a footer', sharedStrings: 'texts of the cells' }[kind] ?? kind;
}
const longNumber = /^\d{10}$/;

export const openArchive = (file: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    // What a part says of its own size is held against what comes out of it.
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });

/** Reads the parts of an office document that match, one after the other and each as a stream: never more of it is unpacked than is read. */
export const readOffice = (parts: RegExp, elements: Elements) => async (file: string, words: Words): Promise<void> => {
  const zip = await openArchive(file);
  try {
    let seen = 0;
    for await (const entry of zip.eachEntry()) {
      seen += 1;
      if (words.isFull) return;
      if (seen > archiveLimits.parts) throw new Error('it has more parts than are read');
      if (!parts.test(entry.fileName)) continue;
      if (entry.uncompressedSize > textLimits.part) throw new Error(`${entry.fileName} unpacks to more than is read`);
      words.begin(nameOf(entry.fileName));
      await readPart(await zip.openReadStreamPromise(entry), elements, words, nameOf(entry.fileName));
    }
  } finally {
    zip.close();
  }
};

async function readPart(stream: Readable, { text, breaks, names, cell, number }: Elements, words: Words, part: string): Promise<void> {
  let depth = 0;
  let [address, digits]: [string, string | null] = ['', null];
  await readXml(stream, {
    open(name, attributes) {
      if (text.includes(name)) depth += 1;
      if (name === cell) address = attributes['t'] === 's' ? '' : String(attributes['r'] ?? '');
      if (name === number && address) digits = '';
      if (name === names && typeof attributes['name'] === 'string') words.add(`${attributes['name']}\n`);
    },
    close(name) {
      if (text.includes(name)) depth -= 1;
      if (name === number && digits !== null) {
        if (longNumber.test(digits)) {
          words.begin(`${part}, cell ${address}`);
          words.add(`${digits}\n`);
          words.begin(part);
        }
        digits = null;
      }
      if (breaks.includes(name)) words.add('\n');
    },
    text(said) {
      if (depth > 0) words.add(said);
      if (digits !== null) digits += said;
    },
    isEnough: () => words.isFull,
  });
}

import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { archiveLimits, textLimits } from './limits.ts';
import type { Words } from './words.ts';

/** Elements of a document's XML. */
interface Elements {
  /** What stands in these is text. */
  readonly text: readonly string[];
  /** Where these end, a word ends. */
  readonly breaks: readonly string[];
  /** The `name` of these is text too, such as a sheet's. */
  readonly names?: string;
}

/** Reads the parts of an office document that match, one after the other and each as a stream: never more of it is unpacked than is read. */
export const readOffice = (parts: RegExp, elements: Elements) => async (file: string, words: Words): Promise<void> => {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    // What a part says of its own size is held against what comes out of it.
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  try {
    let seen = 0;
    for await (const entry of zip.eachEntry()) {
      seen += 1;
      if (words.isFull || seen > archiveLimits.parts) return;
      if (!parts.test(entry.fileName)) continue;
      if (entry.uncompressedSize > textLimits.part) throw new Error(`${entry.fileName} unpacks to more than is read`);
      await readXml(await zip.openReadStreamPromise(entry), elements, words);
    }
  } finally {
    zip.close();
  }
};

/** Without document types and entities of its own, and so without any that grow. */
async function readXml(stream: Readable, { text, breaks, names }: Elements, words: Words): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Error('it defines words of its own'); });
  parser.on('opentag', ({ name, attributes }) => {
    if (text.includes(name)) depth += 1;
    if (name === names && typeof attributes['name'] === 'string') words.add(`${attributes['name']}\n`);
  });
  parser.on('closetag', ({ name }) => {
    if (text.includes(name)) depth -= 1;
    if (breaks.includes(name)) words.add('\n');
  });
  parser.on('text', (said) => { if (depth > 0) words.add(said); });
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (words.isFull) return void stream.destroy();
  }
  parser.close();
}

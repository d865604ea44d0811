import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Words } from './words.ts';

/** The text of a PDF, page by page; of a scan there is none. Nothing in it is run. */
export async function readPdf(file: string, words: Words): Promise<void> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages && !words.isFull; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words.begin(`page ${number}`);
    for (const item of items) if ('str' in item) words.add(item.hasEOL ? `${item.str}\n` : item.str);
    words.add('\n');
    page.cleanup();
  }
  await task.destroy();
}

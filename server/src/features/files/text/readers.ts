import type { TextPart } from '@joint/shared';
import { readOffice } from './office.ts';
import { Words } from './words.ts';

/** Adds the words of a file at a path, in the order of reading, until there are enough. */
type Reader = (file: string, words: Words) => Promise<void>;

const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  'application/pdf': async () => (await import('./pdf.ts')).readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () => readOffice(/^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/, { text: ['t'], breaks: ['p', 'tab', 'br'] }),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async () => readOffice(/^xl\/(workbook|sharedStrings|worksheets\/[^/]+|comments\d*)\.xml$/, { text: ['t'], breaks: ['si', 'is', 'text', 'row'], names: 'sheet', cell: 'c', number: 'v' }),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': async () => readOffice(/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/, { text: ['t'], breaks: ['p', 'br'] }),
  'application/vnd.oasis.opendocument.text': async () => readOffice(/^content\.xml$/, { text: ['p', 'h'], breaks: ['p', 'h', 'tab'] }),
  'application/vnd.oasis.opendocument.spreadsheet': async () => readOffice(/^content\.xml$/, { text: ['p'], breaks: ['p'] }),
  'text/plain': async () => (await import('./plain.ts')).readPlain,
  'text/csv': async () => (await import('./plain.ts')).readPlain,
};

export const isReadable = (mediaType: string): boolean => Object.hasOwn(readers, mediaType);

export async function readWords(file: string, mediaType: string): Promise<{ text: string; isCut: boolean; parts: readonly TextPart[] }> {
  const reader = await readers[mediaType]?.();
  if (!reader) throw new Error(`nothing reads ${mediaType}`);
  const words = new Words();
  await reader(file, words);
  return words.done();
}

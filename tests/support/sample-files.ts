import { zipSync, strToU8 } from 'fflate';
import { plainPdf } from '../../prisma/seed/plain-pdf.ts';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const zip = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level: 9 }));

const office = (main: string, type: string, parts: Record<string, string | Uint8Array>): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    ...parts,
  });

/** A Word document with these paragraphs; `more` are further parts of it. */
export const aDocx = (paragraphs: readonly string[], more: Record<string, string | Uint8Array> = {}, name = 'minutes.docx'): SampleFile => ({
  name,
  bytes: office('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': `<w:document xmlns:w="x"><w:body>${paragraphs.map((one) => `<w:p><w:r><w:t>${escape(one)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`, ...more,
  }),
});

/** An Excel workbook of one sheet with these words. */
export const anXlsx = (words: readonly string[], more: Record<string, string | Uint8Array> = {}, name = 'figures.xlsx'): SampleFile => ({
  name,
  bytes: office('xl/workbook.xml', 'spreadsheetml.sheet', {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${words.map((word) => `<si><t>${escape(word)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>', ...more,
  }),
});

/** A PDF of one page with one line. */
export const aPdf = (line: string, name = 'report.pdf'): SampleFile => ({ name, bytes: plainPdf([line]) });

export const aText = (text: string, name = 'notes.txt'): SampleFile => ({ name, bytes: Buffer.from(text) });

/** One red dot. */
export const aPng: SampleFile = { name: 'dot.png', bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64') };

/** A recording of a quiet tone, of as many seconds. */
export function aWav(seconds: number, name = 'interview.wav'): SampleFile {
  const rate = 8_000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  // Sixteen bytes of format: PCM, one channel, a byte a sample.
  for (const [at, value] of [[16, 16], [24, rate], [28, rate], [40, rate * seconds]] as const) head.writeUInt32LE(value, at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) head.writeUInt16LE(value, at);
  head.write('data', 36);
  return { name, bytes: Buffer.concat([head, Buffer.from(Array.from({ length: rate * seconds }, (_none, index) => 128 + Math.round(20 * Math.sin((index * 440 * 2 * Math.PI) / rate))))]) };
}

/** A Windows program, as far as its first bytes. */
export const aProgram = (name: string): SampleFile => ({ name, bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]) });

/** What every virus scanner calls a virus, and is none; put together here so that no scanner stumbles over this file. */
export const eicar = (): SampleFile => aText(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''), 'letter.txt');

/** Some hundred kilobytes that unpack to more than is allowed. */
export const aBomb = (kind: 'docx' | 'xlsx'): SampleFile => {
  const much = new Uint8Array(64 * 1024 ** 2);
  const more = Object.fromEntries(Array.from({ length: 9 }, (_value, index) => [kind === 'docx' ? `word/media/part${index}.xml` : `xl/worksheets/sheet${index + 2}.xml`, much]));
  return kind === 'docx' ? aDocx(['Small words'], more) : anXlsx(['Small words'], more);
};

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName, endingOf, fileFault, fileKinds, fileLimits, sizeInWords } from './files.ts';

const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('a name', () => {
  test('is never a path, never empty, never longer than is kept, and clean twice is clean once', () => {
    const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.stringMatching(/^[./\\\0\u202e a-z]{0,40}$/));
    fc.assert(fc.property(nasty, (given) => {
      const name = cleanFileName(given);
      expect(name).not.toMatch(/[/\\\0\n\u202e]/);
      expect(name).not.toMatch(/^\.|^$/);
      expect(name.length).toBeLessThanOrEqual(fileLimits.name);
      expect(name).not.toMatch(halfCharacter);
    }));
  });

  test('is not cut within a character', () => expect(cleanFileName(`a${'𝄞'.repeat(200)}.txt`)).not.toMatch(halfCharacter));

  test('keeps what people wrote, and its ending when it is too long', () => {
    expect(cleanFileName('Minutes of 3 June – café.docx')).toBe('Minutes of 3 June – café.docx');
    expect(endingOf(cleanFileName(`${'long '.repeat(80)}.xlsx`))).toBe('xlsx');
  });
});

test('sizes read as people say them', () => {
  expect([0, 1, 1023, 1024, 1536, 20 * 1024 ** 2, 1024 ** 3, 5 * 1024 ** 3].map(sizeInWords)).toEqual(['0 bytes', '1 byte', '1,023 bytes', '1 KB', '1.5 KB', '20 MB', '1 GB', '5 GB']);
});

test('every kind has an ending of its own; pictures, PDFs and recordings are shown in the page, and nothing else is', () => {
  const endings = fileKinds.flatMap((kind) => kind.endings);
  expect(new Set(endings).size).toBe(endings.length);
  const expected = { PDF: /pdf$/, IMAGE: /^image\/(jpeg|png|webp)$/, SOUND: /^audio\//, VIDEO: /^video\// };
  for (const { mediaType, preview } of fileKinds) expect([mediaType, preview]).toEqual([mediaType, Object.entries(expected).find(([, type]) => type.test(mediaType))?.[0] ?? null]);
});

test('what name and size tell against a file is told before it is sent', () => {
  expect(fileFault({ name: 'a.pdf', size: 1 })).toBeNull();
  expect(fileFault({ name: 'a.PDF', size: fileLimits.bytes })).toBeNull();
  expect(fileFault({ name: 'a.pdf', size: fileLimits.bytes + 1 })).toContain('1 GB or smaller');
  for (const name of ['a.docm', 'a.html', 'a.svg', 'a', 'a.pdf.exe']) expect(fileFault({ name, size: 1 })).toContain('cannot be attached');
});

import { afterAll, describe, expect, test } from '@jest/globals';
import type { StoredText } from '../section-text.ts';
import { entangled, nested, paragraph, written } from '../testing/hostile-updates.ts';
import { createTextAside, TextNotRead } from './text-aside.ts';
import { textTasks } from './text-tasks.ts';

const aside = createTextAside();
afterAll(() => aside.stop());

const stored = (...updates: Uint8Array[]): StoredText => ({ snapshot: null, updates, upTo: BigInt(updates.length) });
const anOrdinaryText = stored(written((fragment) => fragment.push(['Referrals wait', 'Schools are not told'].map(paragraph))));

describe('an edit under examination', () => {
  test.each<[string, Uint8Array, string]>([
    ['a long paste', written((fragment) => fragment.push(Array.from({ length: 3_000 }, (_none, nth) => paragraph(`Paragraph ${nth}`)))), 'FIT'],
    ['pieces at one place, but few', entangled(100), 'FIT'],
    ['lists as deep as anyone writes', nested(20), 'FIT'],
    ['nesting beyond any list', nested(100), 'NESTED'],
    ['nesting that overflows its readers', nested(6_000), 'NESTED'],
    ['thousands of pieces at one place', entangled(6_000), 'ENTANGLED'],
  ])('%s', async (_what, update, verdict) => {
    expect(await aside.examine(anOrdinaryText, { update, parts: 1_000 })).toBe(verdict);
  }, 60_000);

  test('is not blamed for a text that cannot be read, and the next is examined as usual', async () => {
    await expect(aside.examine(stored(Buffer.from('no update')), { update: nested(1), parts: 1 })).rejects.toThrow(TextNotRead);
    expect(await aside.examine(anOrdinaryText, { update: nested(1), parts: 1 })).toBe('FIT');
  });

  test('is not blamed for the depth of what is there', () => {
    expect(textTasks.examine(stored(nested(100)), { update: written((fragment) => fragment.push([paragraph('More')])), parts: 3 })).toBe('FIT');
  });
});

test('a large text is read and compacted elsewhere as a small one is here', async () => {
  const words = 'Children wait too long for help. '.repeat(100);
  const large = stored(written((fragment) => fragment.push(Array.from({ length: 50 }, () => paragraph(words)))));
  const sectionId = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
  expect(await aside.section(large, sectionId)).toEqual(textTasks.section(large, sectionId));
  expect(textTasks.section(stored(await aside.compact(large)), sectionId)).toEqual(textTasks.section(large, sectionId));
});

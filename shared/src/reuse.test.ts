import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { childElsewhere, childElsewhereShort, childReference, referencePattern, withoutReferences } from './index.ts';

test('references of another inspection are taken out, however their dash was typed', () => {
  expect(withoutReferences('About CH-04, ch‑4 and CH – 118.')).toEqual({ text: `About ${childElsewhere}, ${childElsewhere} and ${childElsewhere}.`, count: 3 });
});

test('where the words for a child have no room they are short, and nothing of the text is cut off', () => {
  const texts = fc.array(fc.constantFrom('CH-4', 'CH-04', 'ch – 118', ' ', 'word ', '(', '𝒳'), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(fc.property(texts, fc.nat(60), (given, room) => {
    const most = given.length + room;
    const { text, count } = withoutReferences(given, most);
    expect(text.length).toBeLessThanOrEqual(most);
    expect([text.split(childElsewhere).join('').split(childElsewhereShort).join(''), withoutReferences(text, most)]).toEqual([given.split(new RegExp(`\\b${referencePattern}\\b`, 'i')).join(''), { text, count: 0 }]);
    expect(count).toBe(withoutReferences(given).count);
  }));
  expect(withoutReferences('CH-4', 4).text).toBe(childElsewhereShort);
  expect(withoutReferences('CH-4', 100).text).toBe(childElsewhere);
});

test('what only looks a little like one stays: postcodes, words, years', () => {
  for (const text of ['CH41 5AA', 'CH-hours', 'batch-2026', 'MARCH-2024', 'CH 04 street', 'CH-12345']) expect(withoutReferences(text)).toEqual({ text, count: 0 });
});

test('no reference that this service can give survives, wherever it stands', () => {
  const words = fc.string({ unit: fc.constantFrom('a', ' ', '.', '(', ')', ',', '\n') });
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), words, words, (number, before, after) => {
    const reference = childReference(number);
    const { text, count } = withoutReferences(`${before} ${reference} ${after}`);
    expect(count).toBe(1);
    expect(text).not.toContain(reference);
    expect(withoutReferences(text).count).toBe(0);
  }));
});

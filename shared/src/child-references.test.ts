import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { childReference, childReferencePattern, childReferencesIn, withChildReferences } from './child-reference-words.ts';
import { childReferenceLimits } from './child-references.ts';
import { openCaseInput } from './cases.ts';

const number = fc.integer({ min: 1, max: childReferenceLimits.number });
const dash = fc.constantFrom('-', '‐', '‑', '‒', '–', '—', '−');

test('a reference is known however its dash and letters are written, and has one spelling', () => {
  fc.assert(fc.property(number, dash, fc.constantFrom('CH', 'ch', 'Ch'), (one, sign, letters) => {
    const written = childReference(one).replace('CH-', `${letters}${sign}`);
    expect(childReferencesIn(`For ${written}, it took long (${written})`)).toEqual([written, written]);
    expect(withChildReferences(`About ${written}.`)).toBe(`About ${childReference(one)}.`);
    expect(childReference(one)).toMatch(childReferencePattern);
  }));
});

test.each(['MATCH-04', 'CH-4', 'CH-0404', 'CH41 5AL', 'CH1 2AB', 'X-CH-04', 'CH-04b'])('%s is none', (text) => expect(childReferencesIn(text)).toEqual([]));

test('a case is opened under any way to write it', () => {
  const { reference } = openCaseInput.shape;
  expect(['ch-04', ' CH–04 ', 'CH-104'].map((text) => reference.parse(text))).toEqual(['CH-04', 'CH-04', 'CH-104']);
  expect(['CH-00', 'CH-4', 'Kayla', 'CH-004'].map((text) => reference.safeParse(text).success)).toEqual([false, false, false, false]);
});

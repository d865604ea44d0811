import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countWords } from './count-words.ts';
import { readabilityOf } from './reading-age.ts';

describe('words', () => {
  test.each([
    ['', 0],
    [' – ', 0],
    ['Nurses wait.', 2],
    ['a multi-agency team’s 4,186 contacts', 5],
    ['école élémentaire', 2],
    ['one\u00a0two\nthree', 3],
  ])('of “%s”: %i', (text, count) => expect(countWords([text])).toBe(count));

  test('of paragraphs never join', () => {
    fc.assert(fc.property(fc.array(fc.string()), (texts) => expect(countWords(texts)).toBe(countWords([texts.join('\n')]))));
  });
});

describe('the reading age', () => {
  const plain = 'The hub is open each day. A child can call it. The team will see the child the same day. They ask what the child wants. They tell the school what they will do.';
  const dense = 'Notwithstanding considerable organisational fragmentation, multi-agency safeguarding arrangements demonstrated comprehensively operationalised information-sharing methodologies, facilitating proportionate decision-making regarding vulnerable adolescents experiencing contextual exploitation across institutional boundaries.';

  test('is low for short words in short sentences and high for their opposite', () => {
    expect(readabilityOf([plain])?.age).toBeLessThanOrEqual(8);
    expect(readabilityOf([`${dense} ${dense}`])?.age).toBeGreaterThan(20);
  });

  test('agrees with the formula, worked out by hand', () => {
    // 40 words of one syllable in 4 sentences: 0.39 × 10 + 11.8 × 1 − 15.59 = 0.11, at five years and a bit.
    const sentence = 'The cat sat on the mat by the old door.';
    expect(readabilityOf([Array.from({ length: 4 }, () => sentence).join(' ')])).toEqual({ age: 5, sentence: 10 });
    // The same as one sentence: 0.39 × 40 + 11.8 − 15.59 = 11.81.
    expect(readabilityOf([Array.from({ length: 4 }, () => sentence.slice(0, -1)).join(' and then ')])?.age).toBeGreaterThanOrEqual(17);
  });

  test('is not told of a few words', () => expect(readabilityOf(['Nurses wait.'])).toBeNull());

  test('counts the end of a paragraph as the end of a sentence', () => {
    const items = Array.from({ length: 10 }, () => 'what the school can do');
    expect(readabilityOf(items)?.sentence).toBe(5);
  });

  test('is a number for whatever is written', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }), (texts) => {
      const read = readabilityOf(texts);
      expect(read === null || (Number.isFinite(read.age) && read.age >= 5)).toBe(true);
    }));
  });
});

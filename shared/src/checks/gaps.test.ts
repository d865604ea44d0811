import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findGaps, gapsIn } from './gaps.ts';
import { marksInWords } from './words.ts';

describe('gaps', () => {
  test('are words in square brackets', () => {
    expect(findGaps('Children [who] wait [how long] for [what]. This means [what it means for them].')).toEqual(['[who]', '[how long]', '[what]', '[what it means for them]']);
  });
  test.each(['[[who]]', 'see [1] and [12]', '[]', '[ who]', '“[my worker] listens to me”', '‘I can tell [my parents], and the school’s nurse’ said one', '"as [they] said"', 'a [line\nbreak]', '[who', 'who]'])('not in %j', (text) => expect(findGaps(text)).toEqual([]));
  test('stand in their order, apart, and each is what it says, whatever the text', () => {
    const pieces = fc.constantFrom('[who]', '[', ']', '“', '”', 'a', ' ', '\n', '[[', '1', 'é', '𝒳', '[how long]');
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))), (text) => {
      let last = 0;
      for (const { from, to } of gapsIn(text)) {
        expect([from >= last, text[from], text[to - 1], /[[\]\n]/.test(text.slice(from + 1, to - 1))]).toEqual([true, '[', ']', false]);
        last = to;
      }
    }));
    for (const one of ['[', '[a', '“', '“[a]', '‘[a]', '‘[a] ’s', '"[a]']) gapsIn(one.repeat(5000));
  });
});

test('a gap that was left is marked, each once, and stops sign-off until somebody who writes says why it stands', () => {
  expect(marksInWords('Children [who] wait [how long] for [who]').map(({ rule, found }) => [rule, found])).toEqual([['UNFILLED_GAP', '[who]'], ['UNFILLED_GAP', '[how long]']]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Noted, Told } from './change-news.ts';
import { newsInWords, newsOf, newsTimes } from './change-news.ts';

const [third, fourth] = [{}, {}];
const tomasz = 'Tomasz Wilk';
const numberOf = (statement: object) => (statement === third ? { number: 3, words: 'Nurses wait' } : statement === fourth ? { number: 4, words: '' } : null);
const say = (noted: readonly Noted[], told: Told = new Map(), at = 0) => {
  const { news, told: next } = newsOf(noted, told, at);
  return { words: news.map((one) => newsInWords(one, numberOf)), next };
};

describe('what colleagues change', () => {
  test('is told once for a statement, and again for the next', () => {
    const first = say([{ person: tomasz, statement: third }, { person: tomasz, statement: third }]);
    expect(first.words).toEqual(['Tomasz Wilk is writing in statement 3, “Nurses wait”']);
    expect(say([{ person: tomasz, statement: third }], first.next, newsTimes.gather).words).toEqual([]);
    expect(say([{ person: tomasz, statement: fourth }], first.next, newsTimes.gather).words).toEqual(['Tomasz Wilk is writing in statement 4']);
  });

  test('is told again after a while', () => {
    const { next } = say([{ person: tomasz, statement: third }]);
    expect(say([{ person: tomasz, statement: third }], next, newsTimes.again).words).toHaveLength(1);
  });

  test('keeps people apart, and names nobody where nobody is known', () => {
    expect(say([{ person: tomasz, statement: third }, { person: null, statement: fourth }, { person: null, statement: null }]).words).toEqual([
      'Tomasz Wilk is writing in statement 3, “Nurses wait”',
      'A colleague is writing in statement 4. They took out a statement',
    ]);
  });

  test('takes deletions for whoever writes in the statement', () => {
    const first = say([{ person: null, statement: third }, { person: tomasz, statement: third }]);
    expect(first.words).toEqual(['Tomasz Wilk is writing in statement 3, “Nurses wait”']);
    expect(say([{ person: null, statement: third }], first.next, newsTimes.gather).words).toEqual([]);
  });

  test('of several statements and of removals is one sentence each', () => {
    expect(say([{ person: tomasz, statement: third }, { person: tomasz, statement: fourth }]).words).toEqual(['Tomasz Wilk is writing in statements 3 and 4']);
    expect(say([{ person: tomasz, statement: null }, { person: tomasz, statement: null }]).words).toEqual(['Tomasz Wilk took out 2 statements']);
  });

  test('never chatters: whoever stays in one place is told once in two minutes', () => {
    const pauses = fc.array(fc.integer({ min: newsTimes.gather, max: 3 * newsTimes.gather }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(pauses, (waits) => {
      let [told, at, said]: [Told, number, number] = [new Map(), 0, 0];
      for (const wait of waits) {
        at += wait;
        const { words, next } = say([{ person: tomasz, statement: third }], told, at);
        told = next;
        said += words.length;
      }
      expect(said).toBeLessThanOrEqual(Math.floor(at / newsTimes.again) + 1);
    }));
  });
});

import { expect, test } from '@jest/globals';
import type { CheckedStatement } from '@joint/shared';
import { createSectionStanding } from './section-standing.ts';

const around = { explained: [], agencyKinds: [], oldBefore: '' };
const statement = (id: string, text: string): CheckedStatement => ({ id, kind: 'CONTEXT', text, citations: [] });

test('what did not change stays the same thing, so that only what changed is drawn again', () => {
  const standing = createSectionStanding();
  let told = 0;
  standing.subscribe(() => { told += 1; });
  expect([standing.whole(), standing.ofStatement('a')]).toEqual([null, []]);
  standing.look([statement('a', 'Practice is good.'), statement('b', 'Nothing.')], around);
  const [a, b] = [standing.ofStatement('a'), standing.ofStatement('b')];
  expect(a).toEqual([{ rule: 'ONE_WORD_GRADE', found: 'is good' }]);
  standing.look([statement('a', 'Practice is good.'), statement('b', 'Care is good.')], around);
  expect([standing.ofStatement('a') === a, standing.ofStatement('b') === b]).toEqual([true, false]);
  standing.look([statement('b', 'Care is good.')], around);
  expect([standing.ofStatement('a'), told]).toEqual([[], 3]);
});

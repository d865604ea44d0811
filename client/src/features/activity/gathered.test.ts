import { expect, test } from '@jest/globals';
import { gathered } from './gathered.ts';

const entry = (summary: string, who: string, evidenceId?: string) => ({ type: 'narrative.changed', summary, actor: { id: who }, evidenceId });

test('the same act of the same person in a row is one entry, the newest, with a number', () => {
  const first = entry('wrote in the narrative', 'a');
  const list = [first, entry('wrote in the narrative', 'a'), entry('wrote in the narrative', 'b'), entry('wrote in the narrative', 'a')];
  expect(gathered(list).map(({ times }) => times)).toEqual([2, 1, 1]);
  expect(gathered(list)[0]?.entry).toBe(first);
});

test('changes of different pieces of evidence stay apart', () => {
  expect(gathered([entry('changed “Log”', 'a', '1'), entry('changed “Log”', 'a', '2')])).toHaveLength(2);
});

import { expect, test } from '@jest/globals';
import { consequencesOf } from './correction-words.ts';

const view = (id: string, isIn: boolean, isOpen = false) =>
  ({ isIn, isLate: false, isOpen, removedAt: null, removedReason: null, removedBy: null, content: null, additions: [], agency: { id, kind: 'POLICE' as const, name: id, shortName: id } });
const names = { p: 'Police', h: 'Health', s: 'Schools', c: 'Council' };
const writing = { state: 'WRITING' as const, views: [view('p', true), view('h', true), view('s', false)] };

test('what a correction brings with it is said before it is saved', () => {
  expect(consequencesOf(writing, ['p', 'h', 's'], names)).toEqual([]);
  expect(consequencesOf(writing, ['p', 'h', 's', 'c'], names)).toEqual(['Council will be asked for a view. The views open when it is in as well.']);
  expect(consequencesOf(writing, ['h', 's'], names).join(' ')).toMatch(/^Police will be told, and keeps what it wrote/);
  // The one that was waited for goes: the others open. Where another one comes, it is waited for.
  expect(consequencesOf(writing, ['p', 'h'], names)[1]).toMatch(/^All other views are in, so they open/);
  expect(consequencesOf(writing, ['p', 'h', 'c'], names)).toHaveLength(2);
  const opened = { state: 'OPENED' as const, views: [view('p', true, true), view('h', true, true)] };
  expect(consequencesOf(opened, ['p', 'h', 's', 'c'], names)[0]).toMatch(/^Schools and Council will be asked for a view, and reads? nothing of the others’/);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ComparedStatement } from './compare-statements.ts';
import { compareStatements } from './compare-statements.ts';

const someStatements = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), kind: fc.constantFrom('CONTEXT' as const, 'STRENGTH' as const), text: fc.constantFrom('one', 'two'), citations: fc.constantFrom([], [{ id: 'x', place: null }], [{ id: 'x', place: { code: 'cell:1:A1' } }]) }),
  { selector: ({ id }) => id, maxLength: 10 },
);
const statement = (id: string, text = id): ComparedStatement => ({ id, text, kind: 'CONTEXT', citations: [] });

test('every statement of both is there once: the later ones in their order, the earlier ones all', () => {
  fc.assert(fc.property(someStatements, someStatements, (before, after) => {
    const changes = compareStatements(before, after);
    expect(changes.flatMap((change) => (change.is === 'removed' ? [] : [change.after]))).toEqual(after);
    expect(changes.flatMap((change) => (change.is === 'added' ? [] : [change.before.id])).sort()).toEqual(before.map(({ id }) => id).sort());
    for (const change of changes) if (change.is === 'same' || change.is === 'moved') expect(change.after).toEqual(change.before);
    expect(compareStatements(after, after).every(({ is }) => is === 'same')).toBe(true);
  }));
});

test('a statement that changed places is moved, and those around it are the same', () => {
  expect(compareStatements(['a', 'b', 'c', 'd'].map((id) => statement(id)), ['b', 'c', 'a', 'd'].map((id) => statement(id))).map(({ is }) => is)).toEqual(['same', 'same', 'moved', 'same']);
});

test('a citation of another part of the same evidence is a change', () => {
  const citing = (code: string): ComparedStatement => ({ ...statement('a'), citations: [{ id: 'x', place: { code } }] });
  expect([compareStatements([citing('cell:1:A1')], [citing('cell:1:A1')]), compareStatements([citing('cell:1:A1')], [citing('cell:1:B1')])].map(([change]) => change?.is)).toEqual(['same', 'changed']);
});

test('what was removed stands where it stood', () => {
  expect(compareStatements(['a', 'b', 'c'].map((id) => statement(id)), [statement('a'), statement('c', 'other words'), statement('d')]).map((change) => [change.is, 'after' in change ? change.after.id : change.before.id]))
    .toEqual([['same', 'a'], ['removed', 'b'], ['changed', 'c'], ['added', 'd']]);
});

import { describe, expect, test } from '@jest/globals';
import { part, unknownIn } from './section-clients.ts';

type Numbers = Readonly<Record<number, number>>;
const mapOf = (numbers: Numbers): Map<number, number> => new Map(Object.entries(numbers).map(([client, count]) => [Number(client), count]));
const from = (authorId: string, gives: Numbers = {}, needs: Numbers = {}) => ({ authorId, anchors: { gives: mapOf(gives), needs: mapOf(needs) } });
const known = (owners: Readonly<Record<number, string>>, clocks: Numbers = {}) =>
  ({ owners: new Map(Object.entries(owners).map(([client, owner]) => [Number(client), owner])), clocks: mapOf(clocks) });

test('asks only for clients that nobody is known to own', () => {
  expect(unknownIn([from('ann', { 1: 1, 2: 1 }), from('ben', { 2: 1, 3: 1 }), from('ann')], known({ 1: 'ann' }).owners)).toEqual([2, 3]);
});

describe('an update', () => {
  test('uses clients that are whose they were first, within a batch too; one of another spoils it whole and claims nothing', () => {
    const [mine, first, both, second, stolen, again, deletion] =
      [from('ann', { 1: 1 }), from('ann', { 2: 1 }), from('ann', { 1: 2, 2: 2 }), from('ben', { 2: 3 }), from('ben', { 3: 1, 1: 3 }), from('cas', { 3: 1 }), from('ben')] as const;
    const { own, foreign, adrift, claims } = part([mine, first, both, second, stolen, again, deletion], known({ 1: 'ann' }));
    expect(own).toEqual([mine, first, both, again, deletion]);
    expect([foreign, adrift]).toEqual([[second, stolen], []]);
    expect([...claims]).toEqual([[2, 'ann'], [3, 'cas']]);
  });

  test('is stored where all that it needs is, or comes before it in the batch', () => {
    const [begun, next, onBoth, gap, afterGap] =
      [from('ann', { 1: 5 }), from('ann', { 1: 8 }, { 1: 5 }), from('ben', { 2: 1 }, { 1: 8, 9: 3 }), from('ann', { 1: 12 }, { 1: 9 }), from('ben', {}, { 1: 12 })] as const;
    const { own, adrift } = part([begun, next, onBoth, gap, afterGap], known({}, { 9: 3 }));
    expect(own).toEqual([begun, next, onBoth]);
    expect(adrift).toEqual([gap, afterGap]);
  });

  test('brings nothing where it is left out', () => {
    const [stolen, onStolen] = [from('ben', { 1: 9 }), from('ann', {}, { 1: 9 })];
    expect(part([stolen, onStolen], known({ 1: 'ann' }, { 1: 4 })).adrift).toEqual([onStolen]);
  });
});

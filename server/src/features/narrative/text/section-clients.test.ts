import { expect, test } from '@jest/globals';
import { partByOwner, unknownIn } from './section-clients.ts';

const from = (authorId: string, ...clientIds: number[]) => ({ authorId, clientIds });

test('asks only for clients that nobody is known to own', () => {
  expect(unknownIn([from('ann', 1, 2), from('ben', 2, 3), from('ann')], new Map([[1, 'ann']]))).toEqual([2, 3]);
});

test('a client is whose it was first, within a batch too; one client of another spoils the whole update and claims nothing', () => {
  const [known, first, both, second, stolen, again, deletion] =
    [from('ann', 1), from('ann', 2), from('ann', 1, 2), from('ben', 2), from('ben', 3, 1), from('cas', 3), from('ben')] as const;
  const { own, foreign, claims } = partByOwner([known, first, both, second, stolen, again, deletion], new Map([[1, 'ann']]));
  expect(own).toEqual([known, first, both, again, deletion]);
  expect(foreign).toEqual([second, stolen]);
  expect([...claims]).toEqual([[2, 'ann'], [3, 'cas']]);
});

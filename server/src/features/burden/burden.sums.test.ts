import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toBurden } from './burden.ledger.ts';
import type { Ledger } from './burden.store.ts';
import { addCosts, atRate, costOf, jointTime, nothing } from './burden.sums.ts';

test.each([[60, 4250, 4250], [1, 4250, 71], [30, 1, 1], [29, 1, 0], [0, 4250, 0]])('%s minutes at %s pence an hour cost %s', (minutes, rate, cost) => expect(costOf(minutes, rate)).toBe(cost));

test('there is no cost where no agency gives a rate, and only of those that do where some give one', () => {
  const hour = { minutes: 60, timed: 1, contributions: 2 };
  expect(addCosts([atRate(hour, null), atRate(hour, null)])).toEqual({ minutes: 120, timed: 2, contributions: 4, costPence: null });
  expect(addCosts([atRate(hour, null), atRate(hour, 500)]).costPence).toBe(500);
  expect(addCosts([])).toEqual({ ...nothing, costPence: null });
});

test('what is told of all together has a cost only where two agencies have a part in it', () => {
  const [hour, unsaid] = [{ minutes: 60, timed: 1, contributions: 1 }, { minutes: 0, timed: 0, contributions: 1 }];
  expect(jointTime([atRate(hour, 500), atRate(hour, null)])).toMatchObject({ minutes: 120, costPence: null });
  expect(jointTime([atRate(hour, 500), atRate(unsaid, 700)]).costPence).toBeNull();
  expect(jointTime([atRate(hour, 500), atRate(hour, 700), atRate(unsaid, 900)]).costPence).toBe(1200);
});

const agencyIds = ['council', 'police', 'health'];
const counted = fc.record({ minutes: fc.nat(10_000), timed: fc.nat(50), contributions: fc.nat(80) });
const states = ['SENT', 'ACKNOWLEDGED', 'ANSWERED', 'ACCEPTED', 'CANCELLED'] as const;
const requests = fc.array(fc.record({ requestId: fc.uuid(), agencyId: fc.constantFrom(...agencyIds, 'elsewhere'), title: fc.string(), state: fc.constantFrom(...states), isOverdue: fc.boolean(), sentAt: fc.date({ noInvalidDate: true }), minutes: fc.nat(9), timed: fc.nat(9), contributions: fc.nat(9) }));
const agencies = fc.tuple(...[...agencyIds, 'elsewhere'].flatMap((agencyId) => [true, false].map((isUnasked) => counted.map((row) => ({ ...row, agencyId, isUnasked })))));

test('the whole is the sum of its agencies, what nobody asked for is a part of each, and nothing of another agency is in it', () => {
  fc.assert(fc.property(agencies, requests, fc.subarray(agencyIds), fc.dictionary(fc.constantFrom(...agencyIds), fc.integer({ min: 1, max: 50_000 })), (rows, asked, seen, rates) => {
    const ledger: Ledger = { agencies: rows, criteria: [], requests: asked.map((row) => ({ ...row, isOpen: row.state === 'SENT' || row.state === 'ACKNOWLEDGED' })) };
    const burden = toBurden({ ledger, agencyIds: seen, criteria: [], rates: Object.entries(rates).map(([agencyId, pence]) => ({ agencyId, pence })) });
    expect(burden.agencies.map(({ agencyId }) => agencyId)).toEqual(seen);
    for (const measure of ['minutes', 'timed', 'contributions'] as const) {
      const own = rows.filter(({ agencyId }) => seen.includes(agencyId));
      expect(burden.total[measure]).toBe(own.reduce((sum, row) => sum + row[measure], 0));
      expect(burden.unasked[measure]).toBe(own.filter(({ isUnasked }) => isUnasked).reduce((sum, row) => sum + row[measure], 0));
    }
    for (const { agencyId, total, open, asked: count } of burden.agencies) {
      expect(total.costPence).toBe(agencyId in rates ? costOf(total.minutes, rates[agencyId] ?? 0) : null);
      expect(open).toBeLessThanOrEqual(count);
    }
    expect(new Set(burden.requests.map(({ agencyId }) => agencyId))).toEqual(new Set(asked.map(({ agencyId }) => agencyId).filter((id) => seen.includes(id))));
  }));
});

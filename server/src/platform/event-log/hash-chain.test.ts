import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findBreak, hashEvent, type HashedEvent } from './hash-chain.ts';

const event = fc.record<Omit<HashedEvent, 'seq'>>({
  inspectionId: fc.uuid(), type: fc.constantFrom('evidence.submitted', 'inspection.changed'), at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  actorId: fc.option(fc.uuid()), agencyId: fc.option(fc.uuid()), audience: fc.array(fc.string(), { maxLength: 3 }), payload: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 4 }),
});

type Row = HashedEvent & { previousHash: string; hash: string };
function chain(events: readonly Omit<HashedEvent, 'seq'>[]): Row[] {
  const rows: Row[] = [];
  for (const [index, one] of events.entries()) {
    const previousHash = rows.at(-1)?.hash ?? '';
    const numbered = { ...one, seq: index + 1 };
    rows.push({ ...numbered, previousHash, hash: hashEvent(previousHash, numbered) });
  }
  return rows;
}
const chains = fc.array(event, { minLength: 1, maxLength: 8 }).map(chain);

test('a chain as it was written holds, whatever it says', () => {
  fc.assert(fc.property(chains, (rows) => expect(findBreak(rows)).toBeNull()));
  expect(findBreak([])).toBeNull();
});

test('the order of a payload’s keys is nothing that was said', () => {
  const one = { inspectionId: 'i', seq: 1, type: 't', at: new Date(0), actorId: null, agencyId: null, audience: [], payload: { a: 1, b: { c: 2, d: 3 } } };
  expect(hashEvent('', { ...one, payload: { b: { d: 3, c: 2 }, a: 1 } })).toBe(hashEvent('', one));
});

test('any change of any row is found at that row', () => {
  const changes: readonly ((row: Row) => Row)[] = [
    (row) => ({ ...row, type: `${row.type}!` }), (row) => ({ ...row, at: new Date(row.at.getTime() + 1) }), (row) => ({ ...row, actorId: row.actorId ? null : 'someone' }),
    (row) => ({ ...row, agencyId: row.agencyId ? null : 'some agency' }), (row) => ({ ...row, audience: [...row.audience, 'board'] }), (row) => ({ ...row, payload: { more: true } }),
    (row) => ({ ...row, inspectionId: 'another' }), (row) => ({ ...row, seq: row.seq + 1 }), (row) => ({ ...row, previousHash: 'f'.repeat(64) }), (row) => ({ ...row, hash: '0'.repeat(64) }),
  ];
  fc.assert(fc.property(chains, fc.nat(), fc.constantFrom(...changes), (rows, where, change) => {
    const at = where % rows.length;
    expect(findBreak(rows.map((row, index) => (index === at ? change(row) : row)))).toBe(at + 1);
  }));
});

test('a row that was taken out, doubled or exchanged is found', () => {
  fc.assert(fc.property(fc.array(event, { minLength: 3, maxLength: 8 }).map(chain), (rows) => {
    expect(findBreak(rows.filter((_row, index) => index !== 1))).toBe(2);
    expect(findBreak([...rows.slice(0, 2), ...rows.slice(1)])).toBe(3);
    expect(findBreak([rows[1], rows[0], ...rows.slice(2)].flatMap((row) => row ?? []))).toBe(1);
  }));
});

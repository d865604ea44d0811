import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { advance, clocksOfSnapshot, clocksOfUpdate, isAnchored, type Clocks } from './anchors.ts';
import { receiveUpdate } from './receive-update.ts';

const anchorsOf = (update: Uint8Array) => receiveUpdate(Buffer.from(update).toString('base64')).anchors;
const isWaiting = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** Two people who type, delete, and now and then hear each other; every change as one update. */
function edited(moves: readonly { who: 0 | 1; at: number; what: 'TYPE' | 'DELETE' | 'ELEMENT' | 'HEAR' }[]): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = [0, 1].map(() => {
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'heard') updates.push(update); });
    return doc;
  });
  for (const { who, at, what } of moves) {
    const doc = docs[who];
    if (!doc) continue;
    const text = doc.getText('section');
    if (what === 'TYPE') text.insert(at % (text.length + 1), 'word');
    else if (what === 'DELETE') text.delete(at % (text.length + 1), Math.min(3, text.length - (at % (text.length + 1))));
    else if (what === 'ELEMENT') text.insertEmbed(at % (text.length + 1), new Y.XmlElement('paragraph'));
    else updates.forEach((update) => Y.applyUpdate(doc, update, 'heard'));
  }
  return updates;
}
const moves = fc.array(fc.record({ who: fc.constantFrom(0 as const, 1 as const), at: fc.nat(60), what: fc.constantFrom('TYPE' as const, 'TYPE' as const, 'DELETE' as const, 'ELEMENT' as const, 'HEAR' as const) }), { maxLength: 40 });

describe('an update is anchored', () => {
  test('exactly where Yjs would not keep it waiting', () => {
    let [anchored, adrift] = [0, 0];
    fc.assert(fc.property(moves, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (made, come) => {
      const doc = new Y.Doc();
      const clocks: Clocks = new Map();
      edited(made).forEach((update, index) => {
        if (!come[index % come.length]) return;
        const anchors = anchorsOf(update);
        const fits = isAnchored(anchors, (client) => clocks.get(client) ?? 0);
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
        Y.applyUpdate(copy, update);
        expect(isWaiting(copy)).toBe(!fits);
        if (fits) {
          Y.applyUpdate(doc, update);
          advance(clocks, anchors.gives);
          anchored += 1;
        } else adrift += 1;
      });
      expect(clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    }), { numRuns: 300 });
    expect(Math.min(anchored, adrift)).toBeGreaterThan(50);
  });

  test('merged with others as alone, and what is stored tells the same clocks in one piece or many', () => {
    fc.assert(fc.property(moves, (made) => {
      const updates = edited(made);
      if (updates.length === 0) return;
      const whole = Y.mergeUpdates(updates);
      expect([...anchorsOf(whole).needs]).toEqual([]);
      const clocks: Clocks = new Map();
      updates.forEach((update) => advance(clocks, clocksOfUpdate(update)));
      expect(clocksOfSnapshot(whole)).toEqual(clocks);
      expect(new Map(anchorsOf(whole).gives)).toEqual(clocks);
    }), { numRuns: 200 });
  });
});

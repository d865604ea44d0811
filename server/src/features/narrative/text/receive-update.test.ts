import { describe, expect, test } from '@jest/globals';
import { narrativeLimits } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { readStatements } from '../statements/read-statements.ts';
import { isSound, receiveUpdate } from './receive-update.ts';

/** What an editor sends for a few paragraphs with marks, a citation and deletions: one update for each change. */
function updatesOfEditing(): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const fragment = doc.getXmlFragment('section');
  for (const words of ['Referrals wait', 'Police come late', 'Schools are not told']) {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText(words);
    paragraph.insert(0, [text]);
    fragment.push([paragraph]);
    paragraph.setAttribute('kind', 'STRENGTH');
    text.format(0, 4, { bold: true });
    text.delete(2, 3);
    const citation = new Y.XmlElement('citation');
    citation.setAttribute('evidenceId', 'e');
    paragraph.push([citation]);
  }
  fragment.delete(1, 1);
  return [...updates, Y.encodeStateAsUpdate(doc)];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an update from a browser', () => {
  const updates = updatesOfEditing();
  const whole = updates.at(-1) ?? new Uint8Array();

  test('passes as an editor sends it, bytes and base64 alike', () => {
    for (const update of updates) expect(Buffer.from(receiveUpdate(base64(update)).update)).toEqual(Buffer.from(update));
    expect(receiveUpdate(base64(whole)).base64).toBe(base64(whole));
  });

  test.each<[string, string]>([
    ['says nothing', base64(Uint8Array.of(0, 0))],
    ['is empty', ''],
    ['is no update', base64(Buffer.from('hello, this is not Yjs'))],
    ['is cut short', base64(whole.slice(0, -3))],
    ['has something after its end', base64(Buffer.concat([whole, Buffer.from([1])]))],
    ['is base64 that a browser could not decode', `${base64(whole).replace(/=+$/, '')}A`],
  ])('is refused when it %s', (_what, text) => {
    expect(codeOf(() => receiveUpdate(text))).toBe('INVALID_INPUT');
  });

  describe('with marks', () => {
    const marked = (key: string, value: unknown): string => {
      const doc = new Y.Doc();
      const text = new Y.XmlText('Referrals wait');
      doc.getXmlFragment('section').push([text]);
      text.format(0, 4, { [key]: value });
      return base64(Y.encodeStateAsUpdate(doc));
    };
    const facts = { id: '11111111-1111-4111-8111-111111111111', by: '22222222-2222-4222-8222-222222222222', at: '2026-03-02T10:00:00.000Z' };

    test.each<[string, unknown]>([['bold', {}], ['link', { href: 'https://example.org' }], ['suggestedInsertion', facts], ['suggestedDeletion', facts], ['suggestedFormat', { ...facts, was: 'bold' }]])('passes with %s', (key, value) => {
      expect(receiveUpdate(marked(key, value)).parts).toBeGreaterThan(0);
    });

    test.each<[string, string, unknown]>([
      ['of a kind that no page knows', 'blink', {}],
      ['that suggests in nobody’s name', 'suggestedInsertion', { id: facts.id, at: facts.at }],
      ['that suggests with more than it needs', 'suggestedDeletion', { ...facts, note: 'x'.repeat(10_000) }],
      ['that suggests at no time', 'suggestedInsertion', { ...facts, at: 'soon' }],
      ['that was of a look there is not', 'suggestedFormat', { ...facts, was: 'x'.repeat(10_000) }],
      ['that is worth a word', 'suggestedInsertion', 'yes'],
    ])('is refused with one %s', (_what, key, value) => {
      expect(codeOf(() => receiveUpdate(marked(key, value)))).toBe('INVALID_INPUT');
    });
  });

  test('names the clients in whose name it adds, each once, and none for what it only deletes', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    one.getXmlFragment('section').push([new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    const before = Y.encodeStateVector(other);
    other.getXmlFragment('section').delete(0, 1);
    expect([...receiveUpdate(base64(Y.encodeStateAsUpdate(other, before))).anchors.gives]).toEqual([]);
    other.getXmlFragment('section').push([new Y.XmlElement('paragraph')]);
    expect(new Set(receiveUpdate(base64(Y.encodeStateAsUpdate(other))).anchors.gives.keys())).toEqual(new Set([one.clientID, other.clientID]));
  });

  test('is refused when it speaks for more clients than a page ever has', () => {
    const from = (clients: number) => Y.mergeUpdates(Array.from({ length: clients }, () => {
      const doc = new Y.Doc();
      doc.getXmlFragment('section').push([new Y.XmlElement('paragraph')]);
      return Y.encodeStateAsUpdate(doc);
    }));
    expect([isSound(from(100)), isSound(from(101))]).toEqual([true, false]);
  });

  test('is refused when it is too large, before it is decoded', () => {
    const atLimit = 'A'.repeat(Math.floor(narrativeLimits.updateBytes / 3) * 4);
    expect(codeOf(() => receiveUpdate(atLimit))).toBe('INVALID_INPUT');
    expect(codeOf(() => receiveUpdate(`${atLimit}AAAAAAAA`))).toBe('TOO_LARGE');
  });

  test('that passes can be applied, merged and compacted by everyone, whatever was done to it on the way', () => {
    let passed = 0;
    fc.assert(fc.property(fc.constantFrom(...updates), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.boolean(), (update, changes, low) => {
      const bytes = Uint8Array.from(update);
      for (const [place, value] of changes) bytes[place % bytes.length] = low ? value % 12 : value;
      if (!isSound(bytes)) return;
      passed += 1;
      const doc = new Y.Doc();
      doc.transact(() => [whole, bytes].forEach((part) => Y.applyUpdate(doc, part)));
      readStatements(doc, '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d');
      const merged = Y.mergeUpdates([whole, bytes]);
      Y.diffUpdate(merged, Y.encodeStateVectorFromUpdate(merged));
      Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
    }), { numRuns: 2_500 });
    expect(passed).toBeGreaterThan(100);
  });
});

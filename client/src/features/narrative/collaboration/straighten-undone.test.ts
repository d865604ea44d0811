import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { straightenUndone } from './straighten-undone.ts';
import { fragmentOf } from './testing/words-in.ts';

const words = (doc: Y.Doc): string => String(fragmentOf(doc).toJSON());
const mine = Symbol('mine');

/** A page that writes, and everything that it told others. */
function page() {
  const doc = new Y.Doc();
  straightenUndone(doc);
  const told: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'told') told.push(update); });
  const history = new Y.UndoManager(fragmentOf(doc), { trackedOrigins: new Set([mine]), captureTimeout: 0 });
  return { doc, told, history, act: (change: () => void): void => doc.transact(change, mine) };
}
type Page = ReturnType<typeof page>;

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}
const textOf = (doc: Y.Doc, nth = 0): Y.XmlText => (fragmentOf(doc).get(nth) as Y.XmlElement).get(0) as Y.XmlText;

/** As the log is read: each update on its own, from the first. */
function logOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  updates.forEach((update) => Y.applyUpdate(doc, update));
  return doc;
}

describe('what undoing brings back', () => {
  test('stands in the log as it does on the page, where it had been brought back before', () => {
    const { doc, told, history, act } = page();
    act(() => fragmentOf(doc).insert(0, [paragraph('right help at')]));
    act(() => textOf(doc).insert(13, ' in Barnmere is ineffective. Out'));
    act(() => textOf(doc).delete(14, 31));
    history.undo();
    act(() => textOf(doc).delete(36, 5));
    act(() => fragmentOf(doc).delete(0, 1));
    history.undo();
    expect(words(doc)).toBe('<paragraph>right help at in Barnmere is ineffec Out</paragraph>');
    expect(words(logOf(told))).toBe(words(doc));
  });

  const act = fc.record({
    by: fc.nat(1),
    does: fc.constantFrom('type', 'type', 'cut', 'cut', 'begin', 'remove', 'undo', 'undo', 'redo', 'exchange'),
    at: fc.nat(1_000), length: fc.integer({ min: 1, max: 12 }),
  });

  function perform({ doc, history, act: change }: Page, { does, at, length }: { readonly does: string; readonly at: number; readonly length: number }): void {
    const paragraphs = fragmentOf(doc).length;
    const nth = paragraphs === 0 ? 0 : at % paragraphs;
    if (does === 'undo') history.undo();
    else if (does === 'redo') history.redo();
    else if (does === 'begin' || paragraphs === 0) change(() => fragmentOf(doc).insert(nth, [paragraph('abcdefghijkl')]));
    else if (does === 'remove') change(() => fragmentOf(doc).delete(nth, 1));
    else if ((fragmentOf(doc).get(nth) as Y.XmlElement).length === 0) return;
    else {
      const text = textOf(doc, nth);
      if (does === 'type') change(() => text.insert(at % (text.length + 1), '12345'));
      else change(() => text.delete(at % (text.length + 1), Math.min(length, text.length - (at % (text.length + 1)))));
    }
  }

  test('reads the same on every page and in the log, whatever two do', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 60 }), (acts) => {
        const pages = [page(), page()] as const;
        const log: Uint8Array[] = [];
        const seen = [0, 0];
        const exchange = (): void => {
          for (const each of pages) log.push(...each.told.splice(0));
          pages.forEach(({ doc }, index) => {
            log.slice(seen[index]).forEach((update) => Y.applyUpdate(doc, update, 'told'));
            seen[index] = log.length;
          });
        };
        for (const one of acts) {
          if (one.does === 'exchange') exchange();
          else perform(pages[one.by as 0 | 1], one);
        }
        exchange();
        expect(pages.map(({ doc }) => words(doc))).toEqual([words(logOf(log)), words(logOf(log))]);
      }),
      { numRuns: 150 },
    );
  });
});

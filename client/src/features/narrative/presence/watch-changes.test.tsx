import { afterEach, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { narrativeDocument } from '@joint/shared';
import { applyFromElsewhere } from '../collaboration/yjs-updates.ts';
import type { Writer } from '../editor/testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../editor/testing/writers.ts';
import type { Noted } from './change-news.ts';
import { numberOfStatement, watchChanges } from './watch-changes.ts';

afterEach(closeWriters);

/** Two pages with one text; what the second hears of the first. */
function watched(...texts: readonly string[]): { readonly a: Writer; readonly b: Writer; readonly heard: () => unknown[] } {
  const a = openWriter();
  a.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  const b = openWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  let noted: Noted[] = [];
  watchChanges(b.doc, (client) => (client === a.doc.clientID ? 'Tomasz Wilk' : null), (more) => void (noted = [...noted, ...more]));
  const heard = (): unknown[] => noted.splice(0).map(({ person, statement }) => [person, statement && numberOfStatement(b.doc, statement)?.number]);
  return { a, b, heard };
}

test('what a colleague types is told with whose it is and where', () => {
  const { a, b, heard } = watched('One.', 'Two.', 'Three.');
  a.editor.view.dispatch(a.editor.state.tr.insertText('X', a.editor.state.doc.content.size - 2));
  exchange(a, b);
  expect(new Set(heard().map(String))).toEqual(new Set(['Tomasz Wilk,3']));
});

test('a statement that is begun is told, and one that is taken out', () => {
  const { a, b, heard } = watched('One.', 'Two.');
  a.editor.commands.setTextSelection(a.editor.state.doc.content.size - 1);
  a.editor.commands.splitBlock();
  a.editor.commands.insertContent('Three.');
  exchange(a, b);
  expect(heard()).toContainEqual(['Tomasz Wilk', 3]);
  const first = a.doc.getXmlFragment(narrativeDocument.fragment);
  a.doc.transact(() => first.delete(0, 1));
  applyFromElsewhere(b.doc, a.sync());
  expect(heard()).toEqual([[null, null]]);
});

test('a paragraph that holds no word is no statement, and counts for none', () => {
  const { a, b, heard } = watched('One.', 'Two.');
  a.editor.commands.setTextSelection(5);
  a.editor.commands.splitBlock();
  exchange(a, b);
  expect(heard()).toContainEqual(['Tomasz Wilk', undefined]);
  a.editor.commands.insertContentAt(a.editor.state.doc.content.size - 1, 'X');
  exchange(a, b);
  expect(heard()).toEqual([['Tomasz Wilk', 2]]);
});

test('what is written here is not told', () => {
  const { b, heard } = watched('One.');
  b.editor.commands.insertContentAt(1, 'X');
  expect(heard()).toEqual([]);
});

test('a statement is known by its number and how it begins, without what stands in it besides', () => {
  const { b } = watched('One.', 'A statement of more than forty letters, which is not read out in full.', 'Fewer than <5> days');
  b.editor.commands.setTextSelection({ from: b.editor.state.doc.content.size - 5, to: b.editor.state.doc.content.size - 1 });
  b.editor.commands.toggleBold();
  const [, second, third] = b.doc.getXmlFragment(narrativeDocument.fragment).toArray();
  expect(numberOfStatement(b.doc, second as object)).toEqual({ number: 2, words: 'A statement of more than forty letters,…' });
  expect(numberOfStatement(b.doc, third as object)).toEqual({ number: 3, words: 'Fewer than <5> days' });
});

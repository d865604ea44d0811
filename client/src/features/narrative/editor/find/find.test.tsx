import { afterEach, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { waitFor } from '@testing-library/react';
import { narrativeDocument, narrativeLimits } from '@joint/shared';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../testing/writers.ts';
import { ask, goToFound, replaceAllFound, replaceFound } from './find-acts.ts';
import { currentFound, findingIn } from './find-plugin.ts';

afterEach(closeWriters);

const look = (words: string) => ({ words, matchCase: false, wholeWords: false });
const textOf = ({ editor }: Writer): string => editor.getText({ blockSeparator: '|' });
const foundIn = ({ editor }: Writer): string[] => findingIn(editor.state)?.found.map(({ from, to }) => editor.state.doc.textBetween(from, to)) ?? [];
const currentIn = ({ editor: { state } }: Writer): number => {
  const finding = findingIn(state);
  return finding ? currentFound(state, finding) + 1 : 0;
};
const idsIn = ({ editor }: Writer): unknown[] => editor.getJSON().content?.map(({ attrs }) => attrs?.[narrativeDocument.idAttribute]) ?? [];
function aPage(...texts: readonly string[]): Writer {
  const page = openWriter();
  page.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  return page;
}

describe('finding', () => {
  test('counts what there is, with capitals or without, and whole words alone', () => {
    const page = aPage('The hub and hubs.', 'A HUB.');
    ask(page.editor, look('hub'));
    expect(foundIn(page)).toEqual(['hub', 'hub', 'HUB']);
    ask(page.editor, { ...look('hub'), matchCase: true });
    expect(foundIn(page)).toEqual(['hub', 'hub']);
    ask(page.editor, { ...look('hub'), wholeWords: true });
    expect(foundIn(page)).toEqual(['hub', 'HUB']);
    ask(page.editor, null);
    expect(findingIn(page.editor.state)).toBeNull();
  });

  test('goes from the caret on, and round the end both ways', () => {
    const page = aPage('One hub, two hub.', 'Three hub.');
    page.editor.commands.setTextSelection(6);
    ask(page.editor, look('hub'));
    expect(currentIn(page)).toBe(0);
    expect([goToFound(page.editor, 'next'), goToFound(page.editor, 'next'), goToFound(page.editor, 'next')]).toEqual([2, 3, 1]);
    expect(goToFound(page.editor, 'previous')).toBe(3);
    expect(currentIn(page)).toBe(3);
  });

  test('moves with what the writer types, and looks again when the hands rest', async () => {
    const page = aPage('One hub.', 'Two hub.');
    ask(page.editor, look('hub'));
    page.editor.commands.insertContentAt(1, 'A hub more: ');
    expect(page.editor.view.dom.querySelectorAll('.ji-found')).toHaveLength(2);
    await waitFor(() => expect(foundIn(page)).toEqual(['hub', 'hub', 'hub']));
    page.editor.commands.insertContentAt(1, 'Hub ');
    expect(goToFound(page.editor, 'next')).not.toBeNull();
    expect(foundIn(page)).toHaveLength(4);
  });

  test('stands on the words while a colleague writes', () => {
    const a = aPage('One hub.', 'Two hub.');
    const b = openWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    ask(b.editor, look('hub'));
    goToFound(b.editor, 'next');
    goToFound(b.editor, 'next');
    a.editor.commands.insertContentAt(1, 'A hub more: ');
    exchange(a, b);
    expect(foundIn(b)).toEqual(['hub', 'hub', 'hub']);
    expect(currentIn(b)).toBe(3);
  });
});

describe('replacing', () => {
  test('changes one place and goes to the next', () => {
    const page = aPage('One hub, two hub.');
    page.editor.commands.setTextSelection(1);
    ask(page.editor, look('hub'));
    expect(replaceFound(page.editor, 'team')).toBe(false);
    expect(replaceFound(page.editor, 'team')).toBe(true);
    expect(textOf(page)).toBe('One team, two hub.');
    expect(page.editor.state.doc.textBetween(page.editor.state.selection.from, page.editor.state.selection.to)).toBe('hub');
  });

  test.each(['front door team', 'x', '', 'hub hub', '$1 & $&'])('puts “%s” everywhere in one step of undoing, and leaves ids as they are', (words) => {
    const page = aPage('Hub: the hub and the hub.', 'None here.', 'The hubhub.');
    const before = idsIn(page);
    ask(page.editor, look('hub'));
    expect(replaceAllFound(page.editor, words)).toBe(5);
    expect(textOf(page)).toBe([`${words}: the ${words} and the ${words}.`, 'None here.', `The ${words}${words}.`].join('|'));
    expect(idsIn(page)).toEqual(before);
    page.editor.commands.undo();
    expect(textOf(page)).toBe('Hub: the hub and the hub.|None here.|The hubhub.');
    expect(idsIn(page)).toEqual(before);
  });

  test('is no step with what was typed before or after it', () => {
    const page = aPage('The hub.');
    page.editor.commands.insertContentAt(1, 'So: ');
    ask(page.editor, look('hub'));
    replaceAllFound(page.editor, 'team');
    page.editor.commands.insertContentAt(1, 'Now. ');
    page.editor.commands.undo();
    expect(textOf(page)).toBe('So: The team.');
    page.editor.commands.undo();
    expect(textOf(page)).toBe('So: The hub.');
  });

  test('keeps bold bold, and citations where they are', () => {
    const page = openWriter();
    const citation = { type: narrativeDocument.citationNode, attrs: { evidenceId: '5b6c1f4e-1111-4222-8333-444455556666', stance: 'SUPPORTS', place: 'cell:1:C7' } };
    page.editor.commands.insertContent({ type: 'paragraph', content: [{ type: 'text', text: 'hub', marks: [{ type: 'bold' }] }, citation, { type: 'text', text: 'hub' }] });
    ask(page.editor, look('hub'));
    expect(replaceAllFound(page.editor, 'team')).toBe(2);
    expect(page.editor.getJSON().content?.[0]?.content).toEqual([{ type: 'text', text: 'team', marks: [{ type: 'bold' }] }, citation, { type: 'text', text: 'team' }]);
  });

  test('leaves the words between two places whose they were', () => {
    const a = aPage('The hub said to the hub.');
    const b = openWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    ask(b.editor, look('hub'));
    replaceAllFound(b.editor, 'team');
    const written: string[] = [];
    b.doc.getXmlFragment(narrativeDocument.fragment).forEach((block) => {
      for (let item = ((block as Y.XmlElement).get(0) as Y.XmlText)._start; item; item = item.right) {
        if (!item.deleted && item.content instanceof Y.ContentString && item.id.client === a.doc.clientID) written.push(item.content.str);
      }
    });
    expect(written.join('')).toBe('The  said to the .');
  });

  test('is refused where the text may only be read, and where it were more than one change can hold', () => {
    const page = aPage('hub hub hub');
    ask(page.editor, look('hub'));
    expect(replaceAllFound(page.editor, 'x'.repeat(narrativeLimits.updateBytes / 3))).toBeNull();
    page.editor.setEditable(false);
    expect([replaceFound(page.editor, 'team'), replaceAllFound(page.editor, 'team')]).toEqual([false, 0]);
    expect(textOf(page)).toBe('hub hub hub');
  });
});

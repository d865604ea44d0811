import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { cite } from './cite.ts';
import { documentExtensions } from './extensions.ts';
import { citationNumbers, currentStatement, isCitation, readStatement } from './read-section.ts';

let editor: Editor;
const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
beforeEach(() => {
  const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Nights' }] };
  editor = new Editor({ injectCSS: false, extensions: documentExtensions(), content: { type: 'doc', content: [text('Referrals arrive late.'), heading] } });
});
afterEach(() => editor.destroy());

const supports = (evidenceId: string) => ({ evidenceId, stance: 'SUPPORTS' as const });
const written = (): string => editor.state.doc.child(0).textBetween(0, editor.state.doc.child(0).content.size, '', (node) => `[${String(node.attrs['evidenceId'])}]`);

describe('citing', () => {
  test('puts the citation where the caret is, or at the end of the word that it is in', () => {
    editor.commands.setTextSelection(23);
    expect(cite(editor, supports('a'))).toEqual({ is: 'cited', statement: 'Referrals arrive late.' });
    expect(written()).toBe('Referrals arrive late.[a]');
    editor.commands.setTextSelection(4);
    cite(editor, supports('b'));
    expect(written()).toBe('Referrals[b] arrive late.[a]');
  });

  test('leaves the caret after it, so that the next one follows', () => {
    editor.commands.setTextSelection(23);
    cite(editor, supports('a'));
    cite(editor, supports('b'));
    expect(written()).toBe('Referrals arrive late.[a][b]');
  });

  test('refuses the same evidence twice in one statement, but not for and against', () => {
    editor.commands.setTextSelection(23);
    cite(editor, supports('a'));
    expect(cite(editor, supports('a'))).toEqual({ is: 'already' });
    expect(cite(editor, { evidenceId: 'a', stance: 'CONTRADICTS' })).toMatchObject({ is: 'cited' });
  });

  test('a part of the evidence is cited beside the whole and beside other parts, and each once', () => {
    const cell = { is: 'CELL', version: 1, key: 'C', rowNo: 7 } as const;
    editor.commands.setTextSelection(23);
    for (const place of [null, cell, { ...cell, rowNo: 8 }]) expect(cite(editor, { ...supports('a'), place })).toMatchObject({ is: 'cited' });
    for (const place of [undefined, cell]) expect(cite(editor, { ...supports('a'), ...(place && { place }) })).toEqual({ is: 'already' });
    expect(readStatement(editor.state.doc.child(0)).citations.map(({ place }) => place)).toEqual([null, cell, { ...cell, rowNo: 8 }]);
    expect(citationNumbers(editor.state.doc)).toEqual({ a: 1 });
  });

  test('a place is changed and taken away again, and comes along when a citation is copied', () => {
    editor.commands.setTextSelection(23);
    cite(editor, supports('a'));
    const at = 23;
    const codes = (): unknown[] => { const found: unknown[] = []; editor.state.doc.descendants((node) => void (isCitation(node) && found.push(node.attrs['place']))); return found; };
    editor.commands.setCitationPlace(at, 'words:1:0-9');
    expect(codes()).toEqual(['words:1:0-9']);
    const copied = editor.getHTML();
    expect(copied).toContain('data-place="words:1:0-9"');
    editor.commands.setCitationPlace(at, null);
    expect(editor.getHTML()).not.toContain('data-place');
    editor.commands.setContent(copied);
    expect(codes()).toEqual(['words:1:0-9']);
    editor.commands.setContent(copied.replace('words:1:0-9', 'Officers had to wait'));
    expect(codes()).toEqual([null]);
  });

  test('refuses where there is no statement', () => {
    editor.commands.setTextSelection(27);
    expect(currentStatement(editor.state)).toBeNull();
    expect(cite(editor, supports('a'))).toEqual({ is: 'nowhere' });
  });

  test('numbers evidence in the order of the text, one number for each piece', () => {
    editor.commands.setTextSelection(23);
    for (const id of ['a', 'b']) cite(editor, supports(id));
    editor.commands.setTextSelection(1);
    cite(editor, supports('c'));
    expect(citationNumbers(editor.state.doc)).toEqual({ c: 1, a: 2, b: 3 });
    expect(readStatement(editor.state.doc.child(0)).citations.map(({ evidenceId }) => evidenceId)).toEqual(['c', 'a', 'b']);
  });
});

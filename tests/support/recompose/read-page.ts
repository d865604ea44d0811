import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { narrativeDocument } from '@joint/shared';
import { isCitation, placeOfStatement } from '../../../client/src/features/narrative/editor/read-section.ts';

const { idAttribute } = narrativeDocument;

/** One place of a paragraph: a letter of the letter, one of somebody's note, or a citation. */
export interface Cell {
  readonly letter: string;
  readonly pos: number;
  readonly is: 'letter' | 'note' | 'citation';
}
export interface Shown {
  readonly id: string;
  readonly node: Node;
  /** Where it begins, before its first letter is `pos + 1`. */
  readonly pos: number;
  readonly cells: readonly Cell[];
}

/** A number between two signs of its writer, which no letter holds; signs differ, so that notes side by side have no letter in common at their edges. */
export const noteOf = (writer: number, number: number): string => `${String.fromCharCode(0x2460 + writer)}${number}${String.fromCharCode(0x2460 + writer)}`;
const notes = /([\u2460-\u2465])\d+\1/g;
export const notesIn = (text: string): string[] => text.match(notes) ?? [];
export const withoutNotes = (text: string): string => text.replace(notes, '');

export function cellsOf(node: Node, pos: number): Cell[] {
  let text = '';
  node.forEach((child) => { text += child.isText ? child.text : '\ufffc'.repeat(child.nodeSize); });
  const inNote = new Set<number>();
  for (const { index, 0: note } of text.matchAll(notes)) for (let at = index; at < index + note.length; at += 1) inNote.add(at);
  return Array.from(text.split(''), (letter, at) => ({ letter, pos: pos + 1 + at, is: inNote.has(at) ? 'note' : letter === '\ufffc' ? 'citation' : 'letter' }));
}

export function shown({ state: { doc } }: Editor, id: string): Shown | null {
  const pos = placeOfStatement(doc, id);
  const node = pos === null ? null : doc.nodeAt(pos);
  return pos === null || !node ? null : { id, node, pos, cells: cellsOf(node, pos) };
}

export const lettersOf = ({ cells }: Pick<Shown, 'cells'>): string => cells.filter(({ is }) => is === 'letter').map(({ letter }) => letter).join('');
export const idOf = (node: Node | null | undefined): string | null => (node?.attrs[idAttribute] as string | null | undefined) ?? null;

/** Of every paragraph of a page, in order: its id, its words with notes, the evidence it cites. */
export function readPage({ state: { doc } }: Editor): { readonly id: string | null; readonly text: string; readonly cites: readonly string[] }[] {
  const read: { id: string | null; text: string; cites: string[] }[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const cites: string[] = [];
    node.forEach((child) => void (isCitation(child) && cites.push(String(child.attrs['evidenceId']))));
    read.push({ id: idOf(node), text: node.textContent, cites });
    return false;
  });
  return read;
}

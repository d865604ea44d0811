import type { Mark, Node } from '@tiptap/pm/model';
import type { Look, SuggestionFacts, SuggestionMark } from '@joint/shared';
import { lookOf, suggestionMarks } from '@joint/shared';

const { insertion, deletion, format } = suggestionMarks;
const names: readonly string[] = Object.values(suggestionMarks);

export const isSuggestion = ({ type }: Mark): boolean => names.includes(type.name);
export const suggestionOn = (node: Node, name: SuggestionMark): Mark | undefined => node.marks.find(({ type }) => type.name === name);
export const insertedBy = (node: Node): Mark | undefined => suggestionOn(node, insertion);
export const deletedBy = (node: Node): Mark | undefined => suggestionOn(node, deletion);
export const formattedBy = (node: Node): Mark | undefined => suggestionOn(node, format);
export const factsOf = ({ attrs: { id, by, at } }: Mark): SuggestionFacts => ({ id: String(id), by: String(by), at: String(at) });

/** How words look now. */
export const lookNow = ({ marks }: Node): Look => lookOf({ bold: marks.some(({ type }) => type.name === 'bold'), italic: marks.some(({ type }) => type.name === 'italic') });
/** How they look once the suggestion about it is rejected. */
export const lookBefore = (node: Node): Look => {
  const was: unknown = formattedBy(node)?.attrs['was'];
  return typeof was === 'string' ? (was as Look) : lookNow(node);
};

/** Words that stand, with those that are suggested to go and without those that are suggested to come. */
export function settledText(block: Node, from = 0, to = block.content.size): string {
  let text = '';
  block.nodesBetween(from, to, (node, pos) => {
    if (node.isText && !insertedBy(node)) text += (node.text ?? '').slice(Math.max(0, from - pos), to - pos);
  });
  return text;
}

/** All words of a range are suggested to go. */
export function isGoing(doc: Node, from: number, to: number): boolean {
  let isEvery = true;
  doc.nodesBetween(from, to, (node) => void (node.isText && !deletedBy(node) && (isEvery = false)));
  return isEvery;
}

import { suggestionMarks, type SuggestionMark } from '@joint/shared';
import * as Y from 'yjs';

/** A piece of text as one Yjs client wrote it. */
export interface Run {
  readonly text: string;
  readonly clientId: number;
}
export interface Piece extends Run {
  /** What is suggested about it, as the marks on it say. */
  readonly suggested: Readonly<Partial<Record<SuggestionMark, unknown>>>;
}

const marks: readonly string[] = Object.values(suggestionMarks);

/** The letters of a text, in pieces of one client and under the same suggestions; what was deleted is left out. */
export function piecesOf(node: Y.XmlText): Piece[] {
  const pieces: Piece[] = [];
  let suggested: Partial<Record<string, unknown>> = {};
  for (let item = node._start; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) pieces.push({ text: item.content.str, clientId: item.id.client, suggested });
    else if (item.content instanceof Y.ContentFormat && marks.includes(item.content.key)) {
      const { [item.content.key]: _before, ...others } = suggested;
      // A mark ends where it is said to be worth nothing.
      suggested = item.content.value === null ? others : { ...others, [item.content.key]: item.content.value };
    }
  }
  return pieces;
}

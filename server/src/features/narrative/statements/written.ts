import type * as Y from 'yjs';
import { paragraphsOf, toStatements, withoutControl, type ReadStatement } from './read-statements.ts';
import type { Run } from './text-pieces.ts';

/** A statement with who wrote which words of it: a run is one Yjs client's, which is one person's; whose stands in `narrative_client`. */
export interface WrittenStatement extends ReadStatement {
  readonly passages: readonly Run[];
}

/** The statements of a section as they stand, each in passages of one hand; what was deleted is left out. */
export const readWritten = (doc: Y.Doc, sectionId: string): WrittenStatement[] =>
  toStatements(paragraphsOf(doc), sectionId).map(({ statement, runs }) => ({ ...statement, passages: trimmed(joined(runs)) }));

/** Neighbours of one hand as one. */
function joined(runs: readonly Run[]): Run[] {
  const passages: Run[] = [];
  for (const { text, clientId } of runs) {
    const last = passages.at(-1);
    if (last?.clientId === clientId) passages.splice(-1, 1, { clientId, text: last.text + text });
    else passages.push({ text, clientId });
  }
  return passages;
}

/** Without what the statement's own words are without: control characters, and spaces around the whole. */
function trimmed(passages: readonly Run[]): Run[] {
  const kept = passages.map(({ text, clientId }) => ({ text: withoutControl(text), clientId }));
  const first = kept.findIndex(({ text }) => text.trim() !== '');
  const last = kept.findLastIndex(({ text }) => text.trim() !== '');
  return kept.slice(first, last + 1).map(({ text, clientId }, index) => {
    const [isFirst, isLast] = [index === 0, index === last - first];
    return { clientId, text: isFirst && isLast ? text.trim() : isFirst ? text.trimStart() : isLast ? text.trimEnd() : text };
  });
}

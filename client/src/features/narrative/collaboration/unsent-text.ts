import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { partsOf, textBlocksIn, wordsOf } from './text-blocks.ts';

type Span = readonly [from: number, to: number];

function insertedBy(updates: readonly Uint8Array[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { id, length } of updates.flatMap((update) => Y.decodeUpdate(update).structs)) {
    spans.set(id.client, [...(spans.get(id.client) ?? []), [id.clock, id.clock + length]]);
  }
  return spans;
}

/** The items that a Yjs type holds, one after another. */
function* itemsOf({ _start }: Pick<Y.XmlText, '_start'>): Generator<Y.Item> {
  for (let item = _start; item !== null; item = item.right) yield item;
}

function holdsAny(block: Y.XmlElement, spans: ReadonlyMap<number, readonly Span[]>): boolean {
  const isNew = (item: Y.Item): boolean =>
    !item.deleted && (spans.get(item.id.client) ?? []).some(([from, to]) => item.id.clock < to && item.id.clock + item.length > from);
  const isPart = (child: unknown): child is Y.XmlText | Y.XmlElement => child instanceof Y.XmlText || child instanceof Y.XmlElement;
  return partsOf(block).filter(isPart).some((child) => (child._item !== null && isNew(child._item)) || [...itemsOf(child)].some(isNew));
}

/** The whole text of every paragraph that these edits wrote into, as it stands in `doc`: what a person needs to keep of them. */
export function unsentParagraphs(doc: Y.Doc, updates: readonly Uint8Array[]): readonly string[] {
  const spans = insertedBy(updates);
  return textBlocksIn(doc.getXmlFragment(narrativeDocument.fragment)).filter((block) => holdsAny(block, spans)).map(wordsOf).filter(Boolean);
}

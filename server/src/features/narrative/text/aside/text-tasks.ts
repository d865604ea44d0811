import * as Y from 'yjs';
import { readStatements, type ReadStatement } from '../../statements/read-statements.ts';
import { toDocument, type StoredText } from '../section-text.ts';

/** What an edit would do to a text: nothing out of the ordinary, too much work for every reader, or nesting that readers cannot follow. */
export type Verdict = 'FIT' | 'ENTANGLED' | 'NESTED';

/** Deepest nesting of elements. An editor's lists and tables stay far below it; recursion in Yjs and in browsers breaks far above it. */
const nestedMost = 64;
/** Processor time in milliseconds: what any edit may take, and more for each part of it. Ordinary parts take some hundredths. */
const costMost = { base: 100, perPart: 0.08 } as const;

/** Work on whole texts that can take long. Pure functions of stored bytes, so that any process can do them. */
export const textTasks = {
  statements: (text: StoredText, sectionId: string): ReadStatement[] => readStatements(toDocument(text), sectionId),

  /** The text without its history: one update, and nothing of what was deleted. */
  compact: (text: StoredText): Uint8Array => Y.encodeStateAsUpdate(toDocument(text)),

  /** Applies an edit of so many parts to a copy of the text, and takes it through all that readers do with it. */
  examine(text: StoredText, { update, parts }: { update: Uint8Array; parts: number }, textRead: () => void = () => undefined): Verdict {
    const doc = toDocument(text);
    const depthBefore = depthOf(doc);
    textRead();
    const before = process.cpuUsage();
    Y.applyUpdate(doc, update);
    const { user, system } = process.cpuUsage(before);
    if (depthOf(doc) > Math.max(nestedMost, depthBefore)) return 'NESTED';
    return (user + system) / 1000 > costMost.base + costMost.perPart * parts ? 'ENTANGLED' : 'FIT';
  },
};
export type TextTasks = typeof textTasks;

type Type = Pick<Y.XmlElement, '_start' | '_map'>;

/** How deep types are nested, found without recursion. */
function depthOf(doc: Y.Doc): number {
  let level: Type[] = [...doc.share.values()].flatMap(typesIn);
  let depth = 0;
  for (; level.length > 0; depth += 1) level = level.flatMap(typesIn);
  return depth;
}

/** Types directly under one, those that were deleted too: they are still read and sent. */
function typesIn({ _start, _map }: Type): Type[] {
  const found: Type[] = [];
  const look = (item: Y.Item) => { if (item.content instanceof Y.ContentType) found.push(item.content.type); };
  for (let item = _start; item !== null; item = item.right) look(item);
  _map.forEach(look);
  return found;
}

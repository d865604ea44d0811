import * as Y from 'yjs';
import { readSection, type ReadSection } from '../../statements/read-suggestions.ts';
import { readWritten, type WrittenStatement } from '../../statements/written.ts';
import { replaceWords, type WordsReplaced, type WordsWanted } from '../../rewording/replace-words.ts';
import { bringTo } from '../../versions/bring-to.ts';
import { toDocument, type StoredText } from '../section-text.ts';

/** What an edit would do to a text: nothing out of the ordinary, too much work for every reader, or nesting that readers cannot follow. */
export type Verdict = 'FIT' | 'ENTANGLED' | 'NESTED';

/** Deepest nesting of elements. An editor's lists and tables stay far below it; recursion in Yjs and in browsers breaks far above it. */
const nestedMost = 64;
/** Processor time in milliseconds: what any edit may take, and more for each part of it. Ordinary parts take some hundredths. Beyond so many times that, one measure is enough. */
const costMost = { base: 300, perPart: 0.08, certain: 8 } as const;

/** Work on whole texts that can take long. Pure functions of stored bytes, so that any process can do them. */
export const textTasks = {
  section: (text: StoredText, sectionId: string): ReadSection => readSection(toDocument(text), sectionId),

  /** Its statements with who wrote which words. */
  written: (text: StoredText, sectionId: string): WrittenStatement[] => readWritten(toDocument(text), sectionId),

  /** The edits, of at most so many bytes each, that make one text say what another says. */
  bringTo: (text: StoredText, wanted: StoredText, bytesMost: number): Uint8Array[] => bringTo(toDocument(text), toDocument(wanted), bytesMost),

  /** The edit that puts other words into one statement, beside what the statement was. */
  replaceWords: (text: StoredText, sectionId: string, wanted: WordsWanted): WordsReplaced => replaceWords(toDocument(text), sectionId, wanted),

  /** The text without its history: one update, and nothing of what was deleted. */
  compact: (text: StoredText): Uint8Array => Y.encodeStateAsUpdate(toDocument(text)),

  /** Applies an edit of so many parts to a copy of the text, and takes it through all that readers do with it. */
  examine(text: StoredText, { update, parts }: { update: Uint8Array; parts: number }, textRead: () => void = () => undefined): Verdict {
    const doc = toDocument(text);
    const depthBefore = depthOf(doc);
    textRead();
    const most = costMost.base + costMost.perPart * parts;
    const cost = costOf(doc, update);
    if (depthOf(doc) > Math.max(nestedMost, depthBefore)) return 'NESTED';
    // A process that has just begun takes several times as long: what may have been that is measured again.
    const isDear = cost > most && (cost > costMost.certain * most || costOf(toDocument(text), update) > most);
    return isDear ? 'ENTANGLED' : 'FIT';
  },
};
export type TextTasks = typeof textTasks;

/** Milliseconds of processor time that applying an edit takes. */
function costOf(doc: Y.Doc, update: Uint8Array): number {
  const before = process.cpuUsage();
  Y.applyUpdate(doc, update);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

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

import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { shortened } from '../../../ui/index.ts';
import { isStatementElement as isStatement, isWritten, textBlocksIn, wordsOf } from '../collaboration/text-blocks.ts';
import type { Noted } from './change-news.ts';

/** The statement that holds a part of the text. */
function statementOf(part: unknown): Y.XmlElement | null {
  for (let at = part as Y.AbstractType<unknown> | null; at; at = at.parent) if (isStatement(at)) return at;
  return null;
}

/** The pages that put something into a part of the text: of a run of letters Yjs tells only what it says, not whose it is. */
function writersOf(event: Y.YEvent<Y.AbstractType<unknown>>): number[] {
  const writers = new Set<number>();
  for (let item = event.target._start; item; item = item.right) if (event.adds(item)) writers.add(item.id.client);
  return [...writers];
}

/** What a change of one part of the text put in and took out. */
function readEvent(event: Y.YEvent<Y.AbstractType<unknown>>, personOf: (clientId: number) => string | null): Noted[] {
  const inside = statementOf(event.target);
  if (inside) {
    const writers = writersOf(event);
    return writers.length > 0 ? writers.map((client) => ({ person: personOf(client), statement: inside })) : [{ person: null, statement: inside }];
  }
  const isBlock = (item: Y.Item): boolean => item.content instanceof Y.ContentType;
  const blocks = [...event.changes.added].filter(isBlock);
  if (blocks.length === 0) return [...event.changes.deleted].filter(isBlock).map(() => ({ person: null, statement: null }));
  return blocks.flatMap((item) => {
    const { type } = item.content as Y.ContentType;
    const statements = isStatement(type) ? [type] : type instanceof Y.XmlElement ? textBlocksIn(type).filter(isStatement) : [];
    return statements.map((statement) => ({ person: personOf(item.id.client), statement }));
  });
}

/** Tells of colleagues' changes as they come in; `personOf` names the person whose page has this Yjs client. The answer ends it. */
export function watchChanges(doc: Y.Doc, personOf: (clientId: number) => string | null, note: (noted: readonly Noted[]) => void): () => void {
  const root = doc.getXmlFragment(narrativeDocument.fragment);
  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction): void => {
    if (!local) note(events.flatMap((event) => readEvent(event, personOf)));
  };
  root.observeDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
  return () => root.unobserveDeep(onEvents as Parameters<typeof root.unobserveDeep>[0]);
}

const shownMost = 40;

/** Which statement it is, from 1 in the order of the text, and how it begins. */
export function numberOfStatement(doc: Y.Doc, statement: object): { readonly number: number; readonly words: string } | null {
  const written = textBlocksIn(doc.getXmlFragment(narrativeDocument.fragment)).filter((block) => isStatement(block) && isWritten(block));
  const index = written.indexOf(statement as Y.XmlElement);
  const block = written[index];
  if (!block) return null;
  return { number: index + 1, words: shortened(wordsOf(block).trim(), shownMost) };
}

import { narrativeDocument } from '@joint/shared';
import { v5 as derivedUuid } from 'uuid';
import * as Y from 'yjs';
import { isStatementElement, isWritten, textBlocksIn } from './text-blocks.ts';

const { fragment, idAttribute, kindAttribute } = narrativeDocument;

/** Marks the transactions that settle ids: they are sent like any edit, and are no step of the writer's undo history. */
export const settling = Symbol('settling statement ids');

const idOf = (element: Y.XmlElement): string | undefined => element.getAttribute(idAttribute);

/** The id that the server, too, gives to a paragraph without one of its own: from the paragraph's place in the document's history. */
export function idFromHistory(element: Y.XmlElement, sectionId: string, taken: ReadonlySet<string>): string {
  const place = element._item?.id;
  for (let attempt = 0; ; attempt += 1) {
    const id = derivedUuid(`${place?.client}:${place?.clock}:${attempt}`, sectionId);
    if (!taken.has(id)) return id;
  }
}

/**
 * Makes ids whole again after edits met: two writers who split one paragraph at the same moment leave its id on two. The first written
 * one in the text keeps it. Every page that sees the same text decides the same and writes the same, so that it does not matter who does.
 */
export function settleIds(doc: Y.Doc, sectionId: string): void {
  const paragraphs = textBlocksIn(doc.getXmlFragment(fragment)).filter(isStatementElement);
  const written = paragraphs.filter(isWritten);
  const taken = new Set<string>();
  const changes: (() => void)[] = [];
  for (const paragraph of written) {
    const own = idOf(paragraph);
    const id = own && !taken.has(own) ? own : idFromHistory(paragraph, sectionId, taken);
    taken.add(id);
    if (id !== own) changes.push(() => paragraph.setAttribute(idAttribute, id));
  }
  for (const paragraph of paragraphs) {
    const own = isWritten(paragraph) ? undefined : idOf(paragraph);
    if (own === undefined) continue;
    if (!taken.has(own)) taken.add(own);
    else changes.push(() => { paragraph.removeAttribute(idAttribute); paragraph.removeAttribute(kindAttribute); });
  }
  if (changes.length > 0) doc.transact(() => changes.forEach((change) => change()), settling);
}

/** Settles ids after every change that this page's own editor did not make, for as long as its writer may write. */
export function keepIdsSettled(doc: Y.Doc, sectionId: string, canWrite: () => boolean): void {
  let isDue = false;
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, origin }: Y.Transaction) => {
    if (isDue || origin === settling || !canWrite() || (local && !(origin instanceof Y.UndoManager))) return;
    isDue = true;
    // When the page shows the change: the binding compares this one with the places of the text before it.
    doc.once('afterAllTransactions', () => {
      isDue = false;
      settleIds(doc, sectionId);
    });
  });
}

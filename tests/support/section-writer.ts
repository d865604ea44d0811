import { narrativeDocument, type CitationStance, type SectionOpened, type StatementKind, type UpdateStored } from '@joint/shared';
import * as Y from 'yjs';
import type { TestSocket } from './sockets.ts';

export interface WrittenStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly cites: readonly { readonly evidenceId: string; readonly stance: CitationStance }[];
}

/** A section open for writing, with no editor around it. */
export interface SectionWriter {
  readonly doc: Y.Doc;
  /** Puts a statement at a place among the paragraphs; resolves when the server says that it is stored. */
  readonly write: (statement: WrittenStatement, place?: number) => Promise<void>;
  readonly close: () => void;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export async function openSection({ send, raw }: TestSocket, sectionId: string): Promise<SectionWriter> {
  const doc = new Y.Doc();
  const receive = (message: { readonly sectionId: string; readonly updates: readonly string[] }): void => {
    if (message.sectionId === sectionId) message.updates.forEach((update) => Y.applyUpdate(doc, Buffer.from(update, 'base64'), 'colleague'));
  };
  raw.on('narrative:updates', receive);
  const opened = await send<SectionOpened>('narrative:open', { sectionId, stateVector: base64(Y.encodeStateVector(doc)) });
  if (!opened.ok) throw new Error(opened.error.message);
  Y.applyUpdate(doc, Buffer.from(opened.update, 'base64'), 'colleague');
  const fragment = doc.getXmlFragment(narrativeDocument.fragment);

  return {
    doc,
    async write({ id, kind, text, cites }, place = fragment.length) {
      const updates: Uint8Array[] = [];
      const collect = (update: Uint8Array, origin: unknown) => { if (origin !== 'colleague') updates.push(update); };
      doc.on('update', collect);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute(narrativeDocument.idAttribute, id);
      paragraph.setAttribute(narrativeDocument.kindAttribute, kind);
      const words = new Y.XmlText();
      words.insert(0, text);
      const marks = cites.map(({ evidenceId, stance }) => {
        const mark = new Y.XmlElement(narrativeDocument.citationNode);
        mark.setAttribute('evidenceId', evidenceId);
        mark.setAttribute('stance', stance);
        return mark;
      });
      paragraph.insert(0, [words, ...marks]);
      fragment.insert(Math.min(place, fragment.length), [paragraph]);
      doc.off('update', collect);
      const stored = await send<UpdateStored>('narrative:update', { sectionId, update: base64(Y.mergeUpdates(updates)) });
      if (!stored.ok) throw new Error(stored.error.message);
    },
    close: () => void raw.off('narrative:updates', receive),
  };
}

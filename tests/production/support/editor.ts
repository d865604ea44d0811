import { randomUUID } from 'node:crypto';
import { narrativeDocument, type Ack, type ClientToServer, type SectionOpened, type ServerToClient, type UpdateStored } from '@joint/shared';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';

/** A section's living text, open on a page. */
export interface OpenText {
  readonly text: () => string;
  /** Adds a paragraph; resolves when the server says it is stored. */
  readonly write: (words: string) => Promise<void>;
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const decode = (text: string): Uint8Array => Buffer.from(text, 'base64');

function accepted<T>(ack: Ack<T>): T {
  if (!ack.ok) throw new Error(`${ack.error.code}: ${ack.error.message}`);
  return ack;
}

export async function openText(socket: Socket<ServerToClient, ClientToServer>, sectionId: string): Promise<OpenText> {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(narrativeDocument.fragment);
  socket.on('narrative:updates', (message) => {
    if (message.sectionId === sectionId) for (const update of message.updates) Y.applyUpdate(doc, decode(update), 'remote');
  });
  const open = async () => {
    const { update } = accepted<SectionOpened>(await socket.timeout(10_000).emitWithAck('narrative:open', { sectionId, stateVector: encode(Y.encodeStateVector(doc)), format: narrativeDocument.format }));
    Y.applyUpdate(doc, decode(update), 'remote');
  };
  await open();
  return {
    text: () => fragment.toJSON(),
    async write(words) {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => {
        const paragraph = new Y.XmlElement(narrativeDocument.statementNodes[0]);
        paragraph.setAttribute(narrativeDocument.idAttribute, randomUUID());
        paragraph.insert(0, [new Y.XmlText(words)]);
        fragment.push([paragraph]);
      });
      accepted<UpdateStored>(await socket.timeout(10_000).emitWithAck('narrative:update', { sectionId, update: encode(Y.encodeStateAsUpdate(doc, before)) }));
    },
  };
}

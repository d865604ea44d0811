import { narrativeDocument, type Ack, type Caret, type SectionOpened, type ServerToClient, type StatementKind, type UpdateStored } from '@joint/shared';
import * as Y from 'yjs';
import type { TestUser } from './factories/people.ts';
import type { TestSocket } from './sockets.ts';
import type { TestApp } from './test-app.ts';

/** One person with a section open, an edit at a time and every message kept. */
export interface SectionEditor {
  readonly socket: TestSocket;
  readonly doc: Y.Doc;
  /** Every edit of colleagues that the server told, in base64. */
  readonly heard: readonly string[];
  readonly access: readonly boolean[];
  readonly carets: readonly Caret[];
  readonly caretsGone: readonly number[];
  readonly open: () => Promise<Ack<SectionOpened>>;
  /** Changes the own document, and gives the update that a page would send. */
  readonly edit: (change: (fragment: Y.XmlFragment) => void) => string;
  readonly send: (update: string) => Promise<Ack<UpdateStored>>;
  /** Adds a paragraph and waits until it is stored. */
  readonly write: (text: string, attributes?: ParagraphAttributes) => Promise<Ack<UpdateStored>>;
  readonly words: () => string[];
}
export interface ParagraphAttributes {
  readonly statementId?: string;
  readonly kind?: StatementKind;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

export function paragraphOf(text: string, attributes: ParagraphAttributes = {}): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  for (const [name, value] of Object.entries(attributes)) paragraph.setAttribute(name, value);
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}
export function citationOf(evidenceId: string, stance: string = 'SUPPORTS'): Y.XmlElement {
  const citation = new Y.XmlElement(narrativeDocument.citationNode);
  citation.setAttribute('evidenceId', evidenceId);
  citation.setAttribute('stance', stance);
  return citation;
}

/** The words of each paragraph of a text. */
export const wordsOf = (doc: Y.Doc): string[] =>
  doc.getXmlFragment(narrativeDocument.fragment).toArray().map((node) => (node as Y.XmlElement).toArray().map((child) => (child instanceof Y.XmlText ? child.toString() : '')).join(''));

/** A person's page with the inspection joined; the section is opened by `open`, or at once by `anEditor`. */
export async function aPage(app: TestApp, user: TestUser, inspectionId: string, sectionId: string): Promise<SectionEditor> {
  const socket = await app.socket(user);
  await socket.join(inspectionId);
  const doc = new Y.Doc();
  const heard: string[] = [];
  const access: boolean[] = [];
  const carets: Caret[] = [];
  const caretsGone: number[] = [];
  const on = <Name extends keyof ServerToClient>(name: Name, listener: (message: Parameters<ServerToClient[Name]>[0]) => void) => socket.raw.on(name, listener as never);
  on('narrative:updates', (message) => {
    if (message.sectionId !== sectionId) return;
    heard.push(...message.updates);
    message.updates.forEach((update) => Y.applyUpdate(doc, bytesOf(update), 'server'));
  });
  on('narrative:access', (change) => { if (change.sectionId === sectionId) access.push(change.canWrite); });
  on('narrative:caret', (caret) => carets.push(caret));
  on('narrative:caret-gone', ({ clientId }) => caretsGone.push(clientId));

  const send = (update: string) => socket.send<UpdateStored>('narrative:update', { sectionId, update });
  const edit: SectionEditor['edit'] = (change) => {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    doc.on('update', collect);
    doc.transact(() => change(doc.getXmlFragment(narrativeDocument.fragment)));
    doc.off('update', collect);
    return base64(Y.mergeUpdates(updates));
  };
  return {
    socket, doc, heard, access, carets, caretsGone, send, edit,
    async open() {
      const opened = await socket.send<SectionOpened>('narrative:open', { sectionId, stateVector: base64(Y.encodeStateVector(doc)), format: narrativeDocument.format });
      if (opened.ok) Y.applyUpdate(doc, bytesOf(opened.update), 'server');
      return opened;
    },
    write: (text, attributes) => send(edit((fragment) => fragment.push([paragraphOf(text, attributes)]))),
    words: () => wordsOf(doc),
  };
}

export async function anEditor(app: TestApp, user: TestUser, inspectionId: string, sectionId: string): Promise<SectionEditor> {
  const page = await aPage(app, user, inspectionId, sectionId);
  const opened = await page.open();
  if (!opened.ok) throw new Error(opened.error.message);
  return page;
}

/** The sections of an inspection, in their order. */
export async function sectionsOf({ sql }: Pick<TestApp, 'sql'>, inspectionId: string): Promise<string[]> {
  return (await sql<{ id: string }>('SELECT id FROM narrative_section WHERE inspection_id = $1 ORDER BY position', [inspectionId])).map(({ id }) => id);
}

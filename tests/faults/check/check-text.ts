import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { readStatements } from '../../../server/src/features/narrative/statements/read-statements.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  updates.forEach((update) => Y.applyUpdate(doc, update));
  return doc;
}

/** The text with its paragraphs and their ids, and how much of each writer is in it. */
export function stateOf(doc: Y.Doc): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return `${doc.getXmlFragment(narrativeDocument.fragment).toJSON()}\n${JSON.stringify(vector)}`;
}

/** What one text has of each writer and another lacks; or that only the words differ. */
function difference(log: Y.Doc, other: Y.Doc): string {
  const [a, b] = [log, other].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)));
  const clients = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].filter((client) => a?.get(client) !== b?.get(client));
  return clients.map((client) => `of writer ${client} ${b?.get(client) ?? 0} where the log has ${a?.get(client) ?? 0}`).join(', ') || 'other deletions';
}

const isPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const plain = (all: readonly { readonly id: string; readonly text: string }[]): string => JSON.stringify(all.map(({ id, text }) => [id, text]));

/**
 * Every acknowledged edit is a row of the log, word for word, so that no page's own memory can stand in for it; and the text of the log, the
 * text as pages load it, every page's text and the text of all that was ever written are one.
 */
export function faultsOfText({ edits, written, replicas }: Ledger, { sectionId, updates, loaded, statements }: Facts): string[] {
  const rows = new Set(updates.map(({ authorId, update }) => `${authorId} ${hex(update)}`));
  const lost = edits.filter(({ authorId, update }) => !rows.has(`${authorId} ${hex(update)}`));
  const log = documentOf(updates.map(({ update }) => update));
  const state = stateOf(log);
  const ids = statements.map(({ id }) => id);
  return [
    ...(lost.length > 0 ? [`${lost.length} of ${edits.length} acknowledged edits are not in the log`] : []),
    ...(isPending(log) ? ['edits in the log build on others that are missing'] : []),
    ...(stateOf(documentOf(loaded)) === state ? [] : ['the text as it is loaded is not the text of the log']),
    ...(stateOf(documentOf(written)) === state ? [] : [`the text of the log is not what was written: ${difference(log, documentOf(written))}`]),
    ...replicas.flatMap((replica, index) => (stateOf(documentOf([replica])) === state ? [] : [`page ${index + 1} shows another text than the log: ${difference(log, documentOf([replica]))}`])),
    ...(new Set(ids).size === ids.length ? [] : ['two statements have one id']),
    ...(plain(statements) === plain(readStatements(log, sectionId)) ? [] : ['the statements are not the paragraphs of the text']),
  ];
}

import { randomUUID } from 'node:crypto';
import { narrativeDocument, type StatementKind } from '@joint/shared';
import * as Y from 'yjs';
import type { ReadCitation } from './statements/read-statements.ts';

/** A statement to be written by the server in someone's name. */
export interface NewStatement {
  /** Left out, it gets a new one. */
  readonly id?: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly cites: readonly ReadCitation[];
}

/** The update that appends the statements to a text, as an editor would have written them; null for none. */
export function composeUpdate(current: Y.Doc, statements: readonly NewStatement[]): Uint8Array | null {
  const updates: Uint8Array[] = [];
  current.on('update', (update: Uint8Array) => updates.push(update));
  current.transact(() => current.getXmlFragment(narrativeDocument.fragment).push(statements.map(toParagraph)));
  return updates[0] ?? null;
}

function toParagraph({ id = randomUUID(), kind, text, cites }: NewStatement): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute(narrativeDocument.idAttribute, id);
  paragraph.setAttribute(narrativeDocument.kindAttribute, kind);
  paragraph.insert(0, [new Y.XmlText(text), ...cites.map(toCitation)]);
  return paragraph;
}

function toCitation({ evidenceId, stance }: ReadCitation): Y.XmlElement {
  const citation = new Y.XmlElement(narrativeDocument.citationNode);
  citation.setAttribute('evidenceId', evidenceId);
  citation.setAttribute('stance', stance);
  return citation;
}

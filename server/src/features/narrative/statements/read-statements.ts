import { citationStances, isStatementKind, narrativeDocument, narrativeLimits, type CitationStance, type StatementKind } from '@joint/shared';
import * as Y from 'yjs';
import { derivedUuid, readUuid } from './statement-id.ts';

export interface ReadCitation {
  readonly evidenceId: string;
  readonly stance: CitationStance;
}
/** One paragraph as the text has it. */
export interface ReadStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  /** Each piece and stance once, in the order of the text. */
  readonly citations: readonly ReadCitation[];
}

/**
 * The statements of a section, in the order of its text. Reads whatever a document may hold without an exception: a paragraph without
 * a fit id of its own (missing, malformed, or carried by an earlier one) gets one derived from its place in the document's
 * history, so that no text is lost and the id stays the same while others edit around it.
 */
export function readStatements(doc: Y.Doc, sectionId: string): ReadStatement[] {
  const taken = new Set<string>();
  const statements: ReadStatement[] = [];
  for (const { element, text, citations } of paragraphsOf(doc.getXmlFragment(narrativeDocument.fragment))) {
    const words = clean(text.join(''));
    if (words === '') continue;
    const id = idOf(element, sectionId, taken);
    taken.add(id);
    const kind = attribute(element, narrativeDocument.kindAttribute);
    statements.push({ id, kind: isStatementKind(kind) ? kind : 'CONTEXT', text: words, citations: distinct(citations) });
  }
  return statements;
}

interface Paragraph {
  readonly element: Y.XmlElement;
  readonly text: string[];
  readonly citations: ReadCitation[];
}
const statementNodes: readonly string[] = narrativeDocument.statementNodes;

/** Walks without recursion: a document may be nested deeper than the stack. What stands in a paragraph within a paragraph is the inner one's. */
function paragraphsOf(fragment: Y.XmlFragment): Paragraph[] {
  const found: Paragraph[] = [];
  const waiting: { node: unknown; inside: Paragraph | undefined }[] = [];
  const enter = (parent: Y.XmlFragment, inside: Paragraph | undefined) => {
    for (const node of parent.toArray().reverse()) waiting.push({ node, inside });
  };
  enter(fragment, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inside } = next;
    if (node instanceof Y.XmlText) inside?.text.push(plainText(node));
    if (!(node instanceof Y.XmlElement)) continue;
    if (node.nodeName === 'hardBreak') inside?.text.push('\n');
    if (node.nodeName === narrativeDocument.citationNode) inside?.citations.push(...citationOf(node));
    if (!statementNodes.includes(node.nodeName)) {
      enter(node, inside);
      continue;
    }
    const paragraph: Paragraph = { element: node, text: [], citations: [] };
    found.push(paragraph);
    enter(node, paragraph);
  }
  return found;
}

const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);

const plainText = (node: Y.XmlText): string =>
  (node.toDelta() as readonly { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');

/** A citation that names no evidence or an unknown stance is none; one that names no stance supports. */
function citationOf(node: Y.XmlElement): ReadCitation[] {
  const evidenceId = readUuid(attribute(node, 'evidenceId'));
  const named = attribute(node, 'stance') ?? 'SUPPORTS';
  const stance = citationStances.find((known) => known === named);
  return evidenceId && stance ? [{ evidenceId, stance }] : [];
}

function distinct(citations: readonly ReadCitation[]): ReadCitation[] {
  return [...new Map(citations.map((citation) => [`${citation.evidenceId}:${citation.stance}`, citation])).values()];
}

function idOf(element: Y.XmlElement, sectionId: string, taken: ReadonlySet<string>): string {
  const own = readUuid(attribute(element, narrativeDocument.idAttribute));
  if (own && !taken.has(own)) return own;
  const place = element._item?.id;
  for (let attempt = 0; ; attempt += 1) {
    const id = derivedUuid(sectionId, `${place?.client}:${place?.clock}:${attempt}`);
    if (!taken.has(id)) return id;
  }
}

/** Control characters, which PostgreSQL or a reader cannot carry. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Through UTF-8 and back, half a surrogate pair becomes the replacement character, as PostgreSQL would keep it. */
function clean(text: string): string {
  const kept = text.replace(control, '').trim().slice(0, narrativeLimits.statement);
  return Buffer.from(kept).toString().trim();
}

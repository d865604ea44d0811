import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import type { CitationStance, StatementKind } from '@joint/shared';
import { isStatementKind, narrativeDocument } from '@joint/shared';

export interface DraftCitation {
  readonly evidenceId: string;
  readonly stance: CitationStance;
}
/** A statement as it stands in the editor, before the server has derived anything from it. */
export interface DraftStatement {
  readonly kind: StatementKind;
  /** It has words; a paragraph of citations alone states nothing. */
  readonly hasWords: boolean;
  /** In characters. */
  readonly length: number;
  readonly citations: readonly DraftCitation[];
}

export const isStatement = (node: Node): boolean => (narrativeDocument.statementNodes as readonly string[]).includes(node.type.name);
export const isCitation = (node: Node): boolean => node.type.name === narrativeDocument.citationNode;

export const citationIn = (node: Node): DraftCitation => ({
  evidenceId: String(node.attrs['evidenceId']),
  stance: node.attrs['stance'] === 'CONTRADICTS' ? 'CONTRADICTS' : 'SUPPORTS',
});

export function readStatement(node: Node): DraftStatement {
  const citations: DraftCitation[] = [];
  node.descendants((child) => void (isCitation(child) && citations.push(citationIn(child))));
  const kind: unknown = node.attrs[narrativeDocument.kindAttribute];
  const words = node.textContent.trim();
  return { kind: isStatementKind(kind) ? kind : 'CONTEXT', hasWords: words !== '', length: words.length, citations };
}

/** The number by which readers know each piece of evidence: in the order in which the text first cites it, from 1. */
export function citationNumbers(doc: Node): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  let next = 1;
  doc.descendants((node) => {
    if (isCitation(node)) numbers[citationIn(node).evidenceId] ??= next++;
  });
  return numbers;
}

/** Where the statement that the caret is in begins; null outside statements. */
export function currentStatement({ selection: { $to } }: EditorState): number | null {
  for (let depth = $to.depth; depth > 0; depth -= 1) if (isStatement($to.node(depth))) return $to.before(depth);
  return null;
}

/** The place of the citation that is selected, or null. */
export const selectedCitation = ({ selection }: EditorState): number | null =>
  selection instanceof NodeSelection && isCitation(selection.node) ? selection.from : null;

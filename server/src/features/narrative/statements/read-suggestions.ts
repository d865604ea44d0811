import { narrativeLimits, readSuggestion, suggestionLimits, suggestionMarks, type SuggestedWords, type SuggestionMark } from '@joint/shared';
import type * as Y from 'yjs';
import { clean, paragraphsOf, toStatements, type Paragraph, type ReadStatement } from './read-statements.ts';

/** What one person suggests in one go, as far as it lies in one statement, or outside all of them: in a heading, or in a paragraph that is only suggested. */
export interface ReadSuggestion extends SuggestedWords {
  readonly id: string;
  readonly statementId: string | null;
  /** As the text says; who wrote it indeed stands in `narrative_client`. */
  readonly authorId: string;
  readonly at: string;
}
export interface ReadSection {
  readonly statements: readonly ReadStatement[];
  /** In the order of the text; no more than are told of. */
  readonly suggestions: readonly ReadSuggestion[];
}

/** A section with what waits in it for a decision. */
export function readSection(doc: Y.Doc, sectionId: string): ReadSection {
  const paragraphs = paragraphsOf(doc);
  const read = toStatements(paragraphs, sectionId);
  const statementIds = new Map(read.map(({ paragraph, statement }) => [paragraph, statement.id]));
  const suggestions = new Map<string, ReadSuggestion>();
  for (const paragraph of paragraphs) suggestionsIn(paragraph, statementIds.get(paragraph) ?? null, suggestions);
  const all = [...suggestions.values()].slice(0, suggestionLimits.ofSection);
  return { statements: read.map(({ statement }) => statement), suggestions: all.map((each) => ({ ...each, inserted: words(each.inserted), deleted: words(each.deleted), formatted: words(each.formatted) })) };
}

const words = (text: string): string => clean(text).slice(0, narrativeLimits.statement);
const wordsOf: Readonly<Record<SuggestionMark, keyof SuggestedWords>> = { suggestedInsertion: 'inserted', suggestedDeletion: 'deleted', suggestedFormat: 'formatted' };

function suggestionsIn({ pieces }: Paragraph, statementId: string | null, found: Map<string, ReadSuggestion>): void {
  for (const { text, suggested } of pieces) {
    for (const mark of Object.values(suggestionMarks)) {
      const facts = mark in suggested ? readSuggestion(mark, suggested[mark]) : null;
      if (!facts) continue;
      const key = `${facts.id} ${statementId}`;
      const so = found.get(key) ?? { id: facts.id, statementId, authorId: facts.by, at: facts.at, inserted: '', deleted: '', formatted: '' };
      found.set(key, { ...so, [wordsOf[mark]]: so[wordsOf[mark]] + text });
    }
  }
}

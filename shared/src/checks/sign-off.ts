import { keyOfMark, marksInWords } from './words.ts';
import { ruleOf, type Mark } from './rules.ts';

/** A statement with the marks on it that somebody who may has answered. */
export interface StatementToSign {
  readonly criterion: string;
  readonly text: string;
  readonly answered: readonly Mark[];
}
/** Where something stands in the way of sign-off. */
export interface BlockedSection {
  readonly criterion: string;
  readonly statements: number;
}

const blocks = ({ rule }: Mark): boolean => ruleOf(rule).blocks;

/** What of a text keeps a narrative from being signed off, whatever is answered. */
export const blockingMarks = (text: string): Mark[] => marksInWords(text).filter(blocks);

/** The sections with statements that name a person, say who a child is or hold a gap, in their order. */
export function blockedSections(statements: readonly StatementToSign[], marksOf: (text: string) => readonly Mark[] = marksInWords): BlockedSection[] {
  const counts = new Map<string, number>();
  for (const { criterion, text, answered } of statements) {
    const settled = new Set(answered.filter(({ rule }) => ruleOf(rule).answeredBy !== 'NOBODY').map(keyOfMark));
    if (marksOf(text).some((mark) => blocks(mark) && !settled.has(keyOfMark(mark)))) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  }
  return [...counts].map(([criterion, count]) => ({ criterion, statements: count }));
}

export const whereInWords = (sections: readonly BlockedSection[]): string =>
  sections.map(({ criterion, statements }) => `“${criterion}” (${statements} ${statements === 1 ? 'statement' : 'statements'})`).join(', ');

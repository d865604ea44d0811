import { z } from 'zod';

/**
 * Suggested changes of a section's text, as marks on its words: the shared document carries them with the letters, so that they move, split and
 * merge with the text. What a mark is on is not decided yet: an insertion is no part of the text, a deletion still is (ADR 029).
 */
export const suggestionMarks = { insertion: 'suggestedInsertion', deletion: 'suggestedDeletion', format: 'suggestedFormat' } as const;
export type SuggestionMark = (typeof suggestionMarks)[keyof typeof suggestionMarks];

/** How words looked before somebody suggested another look. */
export const looks = ['', 'bold', 'italic', 'bold italic'] as const;
export type Look = (typeof looks)[number];
export const lookOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Look => (bold ? (italic ? 'bold italic' : 'bold') : italic ? 'italic' : '');

const facts = z.strictObject({
  /** What one person changes in one go has one id: a replacement is a deletion and an insertion. */
  id: z.uuid(),
  /** Who suggests it: a user's id. */
  by: z.uuid(),
  /** Within what every database and calendar can hold. */
  at: z.iso.datetime().refine((at) => at > '2020' && at < '2200'),
});
export type SuggestionFacts = z.infer<typeof facts>;

/** What each mark on a text may be worth; anything else is refused before it is stored. */
export const suggestionValues: Readonly<Record<SuggestionMark, z.ZodType<SuggestionFacts>>> = {
  suggestedInsertion: facts,
  suggestedDeletion: facts,
  suggestedFormat: facts.extend({ was: z.enum(looks) }),
};

/** Null for whatever is no suggestion. */
export const readSuggestion = (mark: SuggestionMark, value: unknown): SuggestionFacts | null => suggestionValues[mark].safeParse(value).data ?? null;

export const suggestionKinds = ['INSERTION', 'DELETION', 'REPLACEMENT', 'FORMAT'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** The words that one suggestion is about, in a paragraph or in a text. */
export interface SuggestedWords {
  readonly inserted: string;
  readonly deleted: string;
  readonly formatted: string;
}
export function suggestionKindOf({ inserted, deleted }: SuggestedWords): SuggestionKind {
  if (inserted !== '') return deleted === '' ? 'INSERTION' : 'REPLACEMENT';
  return deleted === '' ? 'FORMAT' : 'DELETION';
}

/** Open suggestions of a section that are told of outside its text; more wait there. */
export const suggestionLimits = { ofSection: 1_000 } as const;

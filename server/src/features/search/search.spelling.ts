import distance from 'damerau-levenshtein';

/** A word as it was typed, and where. */
export interface TypedWord {
  readonly word: string;
  readonly at: number;
}
/** A typed word that stands in nothing the reader may see, by its stem, and the stems near it in length that do, with how many things each is in. */
export interface UnknownWord {
  readonly word: string;
  readonly stem: string;
  readonly near: readonly (readonly [stem: string, count: number])[];
}

/** Shorter words have too many neighbours, and longer ones are none of the language; more words than this are not looked at, and more unknown ones are another language. */
const shortest = 4;
const longest = 30;
const mostWords = 12;
export const mostUnknown = 3;

/** The words whose spelling may be at fault; what is to be left out of the search is left alone. */
export function spelled(typed: string): TypedWord[] {
  const found = [...typed.matchAll(/(?<![\p{L}\p{N}])(?<not>-?)(?<word>\p{L}+)(?![\p{L}\p{N}])/gu)];
  const isLooked = (word: string): boolean => Array.from(word).length >= shortest && word.length <= longest;
  return found.flatMap(({ index, groups: { not = '', word = '' } = {} }) => (not || !isLooked(word) ? [] : [{ word, at: index }])).slice(0, mostWords);
}

/** Stems that a word is held against are so many letters shorter than it at most, for its ending is not in them, or so many longer. */
export const stemLengths = { shorter: 10, longer: 3 } as const;
/** Holding one word against another compares each letter with each: for one typed word so often, which takes some hundredths of a second. */
export const comparedLetters = 1_000_000;

/** So many letters may be wrong, missing, too many or in the wrong order: in a short word another word is soon as near. */
const allowedSteps = (word: string): number => (word.length < 5 ? 1 : word.length < 12 ? 2 : 3);
const stepsTo = (one: string, other: string): number => distance(one, other).steps;

/** The stems that the word may have been meant to have, the most probable first. A stem is also held against as many letters of the word, for a misspelled ending stays in the stem of the word. */
export function nearestStems({ word, stem, near }: UnknownWord, most: number): string[] {
  const letters = word.toLowerCase();
  return near
    .map(([known, count]) => ({ known, count, steps: Math.min(stepsTo(stem, known), stepsTo(letters.slice(0, known.length), known)), isOtherStart: known[0] !== letters[0] }))
    .filter(({ steps }) => steps <= allowedSteps(letters))
    .sort((a, b) => a.steps - b.steps || Number(a.isOtherStart) - Number(b.isOtherStart) || Math.abs(a.known.length - stem.length) - Math.abs(b.known.length - stem.length) || b.count - a.count || (a.known < b.known ? -1 : 1))
    .slice(0, most).map(({ known }) => known);
}

/** Of the forms in which words were found, the one most like what was typed; null where none is near. */
export function nearestForm(word: string, forms: readonly string[]): string | null {
  const letters = word.toLowerCase();
  const [best] = [...new Set(forms.map((form) => form.toLowerCase()))]
    .map((form) => ({ form, steps: stepsTo(letters, form), isOtherStart: form[0] !== letters[0] })).filter(({ steps }) => steps <= allowedSteps(letters))
    .sort((a, b) => a.steps - b.steps || Number(a.isOtherStart) - Number(b.isOtherStart) || (a.form < b.form ? -1 : 1));
  return best?.form ?? null;
}

/** What was typed with other words in the place of some. */
export function withWords(typed: string, words: readonly (TypedWord & { readonly instead: string })[]): string {
  return [...words].sort((a, b) => b.at - a.at).reduce((text, { word, at, instead }) => text.slice(0, at) + instead + text.slice(at + word.length), typed);
}

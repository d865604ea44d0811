import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { wordsIn } from './count-words.ts';

export interface Readability {
  /** In years, as schools in England count them; the least that is told is 5, when school begins. */
  readonly age: number;
  /** Words of a sentence, on average. */
  readonly sentence: number;
}

/** Fewer words say nothing of a text. */
const wordsLeast = 30;
/** The formula gives a grade of American schools, which children enter at five. */
const ageOfFirstGrade = 5;

const known = new Map<string, number>();
const knownMost = 20_000;

/** A number is read as one word, however many digits it has. */
function syllablesIn(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= knownMost) known.clear();
  const count = Math.max(1, syllable(word));
  known.set(word, count);
  return count;
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** How hard paragraphs are to read, by Flesch and Kincaid's formula: long sentences and long words make it harder. Null for too few words. */
export function readabilityOf(paragraphs: readonly string[]): Readability | null {
  let [sentence, word, syllables] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    for (const { segment } of sentences.segment(paragraph)) {
      const words = wordsIn(segment);
      if (words.length === 0) continue;
      sentence += 1;
      word += words.length;
      for (const one of words) syllables += syllablesIn(one);
    }
  }
  if (word < wordsLeast) return null;
  const age = Math.round(fleschKincaid({ sentence, word, syllable: syllables }) + ageOfFirstGrade);
  return { age: Math.max(age, ageOfFirstGrade), sentence: Math.round(word / sentence) };
}

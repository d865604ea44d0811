/** What was typed, taken apart: what is finished goes to PostgreSQL's own reader of web searches, and the word still being typed is looked for as a beginning. */
export interface SearchWords {
  readonly finished: string;
  /** Letters and digits only; empty where the last word is finished. */
  readonly unfinished: string;
  /** What the unfinished word may be the stem of: “decisio” is on its way from “decis”, which is how “decision” is kept. Exact words, not beginnings. */
  readonly stems: readonly string[];
  /** “or” stands before the unfinished word: one or the other is enough. */
  readonly isChoice: boolean;
}

/** Endings that English stems lack are no longer than this; shorter beginnings than `shortestStem` say nothing. */
const longestEnding = 5;
const shortestStem = 4;

export function toWords(typed: string): SearchWords {
  const text = withoutRepeatedNot(typed);
  const last = /(?:^|\s)(?<word>[\p{L}\p{N}]+)$/u.exec(text)?.groups?.['word'] ?? '';
  const isWithinPhrase = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  // “or” is websearch's own word for a choice.
  if (!last || isWithinPhrase || last.toLowerCase() === 'or') return { finished: text, unfinished: '', stems: [], isChoice: false };
  // By code points: a letter beyond the basic plane must not be cut in two.
  const letters = Array.from(last);
  const lengths = Array.from({ length: longestEnding }, (_none, cut) => letters.length - cut - 1).filter((length) => length >= shortestStem);
  const before = text.slice(0, text.length - last.length);
  const finished = before.replace(/(?<=\s)or\s+$/i, '');
  return { finished, unfinished: last, stems: lengths.map((length) => letters.slice(0, length).join('')), isChoice: finished !== before };
}

/** A dash before a word says “not”; PostgreSQL fails on some thirty of them with no word between. */
const withoutRepeatedNot = (text: string): string => text.replace(/-[^\p{L}\p{N}"]*(?=-)/gu, '');

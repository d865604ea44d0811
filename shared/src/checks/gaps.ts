/** A stretch of a text, from its first character up to, and not with, `to`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}
/** Words in square brackets that begin with a letter: “[who]”. Not what opens a citation, which is typed with two. */
const gap = /(?<!\[)\[\p{L}[^[\]\n]{0,60}\](?!\])/gu;
/** Brackets within a quotation are its editor’s: “[my worker] listens”. */
const quotation = /“[^“”]{0,2000}”|"[^"\n]{0,2000}"|(?<!\p{L})‘[^‘]{0,1000}?’(?!\p{L})/gu;

const placesOf = (text: string, pattern: RegExp): Gap[] => [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/** What a writer has still to fill in a text that was begun from a pattern, in its order. */
export function gapsIn(text: string): Gap[] {
  const gaps = placesOf(text, gap);
  const quoted = gaps.length === 0 ? [] : placesOf(text, quotation);
  return gaps.filter(({ from, to }) => !quoted.some((words) => words.from < from && to < words.to));
}
export const findGaps = (text: string): string[] => gapsIn(text).map(({ from, to }) => text.slice(from, to));

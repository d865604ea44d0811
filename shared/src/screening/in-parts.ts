import type { Finding, ScreeningKind } from './findings.ts';
import { screen } from './screen.ts';

/** Where something was found, and what it looks like with most of it hidden. */
export interface FoundPlace {
  /** Such as "page 3, line 12". */
  readonly place: string;
  readonly masked: string;
}
/** Everything of one kind in a file: how much, and where the first are. */
export interface FoundKind {
  readonly kind: ScreeningKind;
  readonly count: number;
  readonly places: readonly FoundPlace[];
}
/** A part of a file, such as a page; the name may be empty. */
export interface TextPart {
  readonly name: string;
  readonly text: string;
}

/** Most places that are told of each kind. */
export const placesTold = 5;
/** Characters looked at in one go: what is found is compared with what was found beside it, and so must not grow with the file. */
const stretch = 8_000;

/** Enough to find it again, too little to know it: of each word and number the first character. */
export const masked = (text: string): string => text.replace(/[\p{L}\p{N}]+/gu, ([first = '', ...rest]) => first + '•'.repeat(rest.length));

/** What was found in two ways in one file. */
export function joinFound(one: readonly FoundKind[], other: readonly FoundKind[]): FoundKind[] {
  const kinds = [...new Set([...one, ...other].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const both = [...one, ...other].filter((found) => found.kind === kind);
    return { kind, count: both.reduce((sum, { count }) => sum + count, 0), places: both.flatMap(({ places }) => places).slice(0, placesTold) };
  });
}

/** Stretches of whole lines, with the number of their first line. */
function* stretches(text: string): Generator<{ readonly text: string; readonly line: number }> {
  let [start, line] = [0, 1];
  while (start < text.length) {
    const lastBreak = text.lastIndexOf('\n', start + stretch);
    const lastSpace = text.lastIndexOf(' ', start + stretch);
    const end = start + stretch >= text.length ? text.length : (lastBreak > start ? lastBreak : lastSpace > start ? lastSpace : start + stretch - 1) + 1;
    const part = text.slice(start, end);
    yield { text: part, line };
    line += part.split('\n').length - 1;
    start = end;
  }
}

/** What in a long text could say who somebody is, kind by kind; the time it takes grows with its length and no faster. */
export function screenParts(parts: Iterable<TextPart>, look: (text: string) => Finding[] = screen): FoundKind[] {
  const found = new Map<ScreeningKind, { count: number; places: FoundPlace[] }>();
  for (const { name, text } of parts) {
    for (const { text: some, line } of stretches(text)) {
      for (const { kind, start, end } of look(some)) {
        const of = found.get(kind) ?? { count: 0, places: [] };
        of.count += 1;
        if (of.places.length < placesTold) of.places.push({ place: [name, `line ${line + some.slice(0, start).split('\n').length - 1}`].filter(Boolean).join(', '), masked: masked(some.slice(start, end)) });
        found.set(kind, of);
      }
    }
  }
  return [...found].map(([kind, { count, places }]) => ({ kind, count, places }));
}

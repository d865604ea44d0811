import { blockingMarks, gapsIn, namesWithin, placesNamedIn } from '@joint/shared';
import { invalidInput } from '../../platform/errors.ts';
import { assertNobodyNamed } from '../../platform/nobody-named.ts';

const quote = (words: readonly string[]): string => [...new Set(words)].slice(0, 3).map((word) => `“${word}”`).join(', ');
const refuse = (message: string): never => {
  throw invalidInput([{ field: 'text', message }]);
};

/** A pattern goes where its statement does not: it says nothing of anybody, of an agency or of a place, and a gap stands for each. */
export function assertFitToKeep(text: string, names: readonly string[]): void {
  if (text.includes('\n')) refuse('A pattern is one paragraph: write it on one line');
  assertNobodyNamed('text', text);
  const places = placesNamedIn(text, names);
  if (places.length > 0) refuse(`${quote(places)} names an agency or an area: put a gap in its place, such as [agency]`);
  // What stands in a gap is never read as a sentence’s beginning.
  const marks = blockingMarks(outsideGaps(text));
  if (marks.length > 0) refuse(`${quote(marks.map(({ found }) => found))} says who somebody is: put a gap in its place, such as [who]`);
  const capitals = namesWithin(text);
  if (capitals.length > 0) refuse(`${quote(capitals)} reads as a name: write it in small letters, or put a gap in its place, such as [service]`);
}

const outsideGaps = (text: string): string => gapsIn(text).reduceRight((rest, { from, to }) => `${rest.slice(0, from)}them${rest.slice(to)}`, text);

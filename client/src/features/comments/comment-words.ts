import type { Person, Thread } from './use-threads.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who reads a thread, in words that leave no doubt. */
export function readersInWords({ side, isOwnSide, releasedAt }: Pick<Thread, 'side' | 'isOwnSide' | 'releasedAt'>): string {
  if (releasedAt) return side ? `People of ${side.name} and the inspectors read this` : 'The inspectors and all agencies that take part read this';
  return side && isOwnSide ? `Only people of ${side.name} read this` : 'Only inspectors read this';
}

/** What opening it to the other side means. */
export const releaseInWords = ({ side }: Pick<Thread, 'side'>): string =>
  side
    ? `The inspectors will read every comment of this thread, and can comment in it. Other agencies still do not see it.`
    : `People of every agency that takes part will read every comment of this thread, and can comment in it.`;

/** Why a thread is still shown to whoever writes in it, though it has left their list. */
export function leftInWords({ resolvedAt, resolvedBy }: Pick<Thread, 'resolvedAt' | 'resolvedBy'>, viewerId: string): string {
  const why = resolvedAt && resolvedBy && resolvedBy.id !== viewerId ? `Resolved by ${resolvedBy.name} meanwhile.` : 'No longer in this list.';
  return `${why} What you typed is still here.`;
}

/** Where the words a thread is about are now. */
export type Place = 'there' | 'changed' | 'gone';
export function placeOf({ quote, statementText }: Pick<Thread, 'quote' | 'statementText'>): Place {
  if (statementText === null || statementText === undefined) return 'gone';
  return quote === '' || statementText.includes(quote) ? 'there' : 'changed';
}

/** What is being typed after “@” where the caret is, and where it began; null where nobody is being named. */
export function namingAt(text: string, caret: number): { readonly from: number; readonly words: string } | null {
  const { 0: found, index } = /(?:^|[\s(])@(?<words>[\p{L}’'-]*(?: [\p{L}’'-]*)?)$/u.exec(text.slice(0, caret)) ?? {};
  if (found === undefined || index === undefined) return null;
  const from = index + found.indexOf('@');
  return { from, words: text.slice(from + 1, caret) };
}

/** People whose name, or a part of it, begins with these words. */
export function peopleFor(words: string, people: readonly Person[]): readonly Person[] {
  const wanted = words.toLowerCase();
  return people.filter(({ name }) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().split(' ').some((part) => part.startsWith(wanted))).slice(0, 8);
}

/** A text in stretches, those that name one of these people apart. */
export function namesIn(text: string, people: readonly Named[]): { readonly text: string; readonly isName: boolean }[] {
  const names = people.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const stretches: { text: string; isName: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const found = names.map((name) => ({ name, place: text.indexOf(name, at) })).filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place)[0];
    if (!found) break;
    if (found.place > at) stretches.push({ text: text.slice(at, found.place), isName: false });
    stretches.push({ text: found.name, isName: true });
    at = found.place + found.name.length;
  }
  return at < text.length ? [...stretches, { text: text.slice(at), isName: false }] : stretches;
}

/** The people whom a text names by “@” and their whole name; a longer name is nobody else’s. */
export function namedIn(text: string, people: readonly Named[]): string[] {
  const named = new Set(namesIn(text, people).flatMap((stretch) => (stretch.isName ? [stretch.text] : [])));
  return people.filter(({ name }) => named.has(`@${name}`)).map(({ id }) => id);
}

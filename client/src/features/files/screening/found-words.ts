import { screeningKindPhrases, type ScreeningKind } from '@joint/shared';

interface Found {
  readonly kind: ScreeningKind;
  readonly count: number;
}

const joined = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`);

const notRead = 'WORDS_NOT_READ';
/** Something that nothing could read, so that a person has to look. */
export const isNotRead = (found: readonly Found[]): boolean => found.some(({ kind }) => kind === notRead);

/** "Its words have what looks like an NHS number (3 places) and a postcode"; and where some of it, or all, was looked at by nobody, that. */
export function foundInFile(found: readonly Found[], isRead: boolean): string {
  const seen = found.filter(({ kind }) => kind !== notRead);
  if (!isRead) return 'Its words could not be read, so nothing in it was looked through';
  if (!isNotRead(found)) return whatLooksLike(seen);
  return seen.length > 0 ? `${whatLooksLike(seen)}, and not all of it was looked through` : 'Not all of it could be read, so not all of it was looked through';
}

const whatLooksLike = (found: readonly Found[]): string =>
  `Its words have what looks like ${joined(found.map(({ kind, count }) => `${screeningKindPhrases[kind]}${count > 1 ? ` (${count.toLocaleString('en-GB')} places)` : ''}`))}`;

import { expect, test } from '@jest/globals';
import type { ScreeningKind } from '@joint/shared';
import { foundInFile } from './found-words.ts';

const of = (...kinds: ScreeningKind[]): { kind: ScreeningKind; count: number }[] => kinds.map((kind) => ({ kind, count: 1 }));

test.each<[string, ReturnType<typeof of>, boolean, string]>([
  ['what was found', of('NHS_NUMBER', 'POSTCODE'), true, 'Its words have what looks like an NHS number and a postcode'],
  ['that nothing was looked through', of('WORDS_NOT_READ'), false, 'Its words could not be read, so nothing in it was looked through'],
  ['that not all of it was', of('WORDS_NOT_READ'), true, 'Not all of it could be read, so not all of it was looked through'],
  ['what was found in the part that was', of('PERSON_NAME', 'WORDS_NOT_READ'), true, 'Its words have what looks like the name of a person, and not all of it was looked through'],
])('of a file is told %s', (_what, found, isRead, words) => {
  expect(foundInFile(found, isRead)).toBe(words);
});

import { expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { changeOf, pieceOf } from './evidence-piece.ts';
import { council, message, piece } from './testing.ts';

const event = (type: FeedEvent['type'], data: unknown): FeedEvent => ({ inspectionId: 'inspection', seq: 1, type, at: '2026-05-12T10:00:00.000Z', actor: null, agencyId: null, data });
const surroundings = { inspectionId: 'inspection', agencies: [council], writeNarrative: true };

test('only evidence events carry a change', () => {
  const sent = message(piece('a', 1));
  expect(changeOf(event('evidence.submitted', { evidence: sent }))).toEqual({ message: sent });
  expect(changeOf(event('evidence.revised', { evidenceId: 'a', gone: true }))).toEqual({ goneId: 'a' });
  expect(changeOf(event('narrative.changed', { sectionId: 's', statementIds: [] }))).toBeNull();
});

test('a message becomes the piece it tells of', () => {
  const original = piece('a', 1);
  expect(pieceOf(message(original), surroundings)).toMatchObject({ ...original, abilities: { revise: false, withdraw: false, cite: true } });
});

test('a message of an agency that is not known here makes no piece', () => {
  expect(pieceOf(message(piece('a', 1)), { ...surroundings, agencies: [] })).toBeNull();
});

test.each([
  ['SUBMITTED', { revise: true, withdraw: true, cite: true }],
  ['DRAFT', { revise: true, withdraw: true, cite: false }],
  ['WITHDRAWN', { revise: false, withdraw: false, cite: false }],
] as const)('the rights known of a piece hold on while it is %s', (status, abilities) => {
  const known = piece('a', 1, { abilities: { revise: true, withdraw: true, cite: true } });
  expect(pieceOf(message(piece('a', 2, { status, version: 2 })), surroundings, known)?.abilities).toMatchObject(abilities);
});

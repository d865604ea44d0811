import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CaseState } from '@joint/shared';
import { AppError } from '../../platform/errors.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { CaseFacts } from './cases.policy.ts';
import type { AnswerRecord, CaseRecord, ViewRecord } from './cases.store.ts';

/** A case as one person meets it. */
export interface SeenCase {
  readonly record: CaseRecord;
  readonly seen: SeenInspection;
}

/** What the policy asks of a record. */
export const factsOf = ({ agencyIds, releasedAt }: CaseRecord): CaseFacts => ({ agencyIds, isReleased: releasedAt !== null });

export function stateOf({ releasedAt, agencyIds, signedIds }: CaseRecord): CaseState {
  if (!releasedAt) return 'WRITING';
  return agencyIds.every((id) => signedIds.includes(id)) ? 'SIGNED' : 'OPENED';
}

/** SHA-256 of what was written, in hexadecimal: the log proves the words without holding them. */
export const hashOf = (written: object): string => createHash('sha256').update(canonicalize(written) ?? '').digest('hex');

const compare = 'Compare both versions, then save the one that should stand';

/** A colleague saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertViewVersion({ version, knew, did, lived, state }: ViewRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'Someone in your agency changed this view first', { remedy: compare, details: { current: { version, knew, did, lived, state } } });
}
export function assertAnswerVersion({ version, text }: AnswerRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'Somebody else changed this answer first', { remedy: compare, details: { current: { version, text } } });
}

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EvidenceMessage } from '@joint/shared';
import { AppError } from '../../platform/errors.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { EvidenceFacts } from './evidence.policy.ts';
import type { EvidenceRecord } from './evidence.store.ts';

/** A piece of evidence as one person meets it. */
export interface SeenEvidence {
  readonly record: EvidenceRecord;
  readonly seen: SeenInspection;
}

/** What the policy asks of a record. */
export const factsOf = ({ agencyId, author, status, visibility }: EvidenceRecord): EvidenceFacts => ({ agencyId, authorId: author.id, status, visibility });

/** SHA-256 of what a piece says, in hexadecimal: the log proves the words without holding them. */
export function hashOf({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, status }: EvidenceRecord): string {
  return createHash('sha256').update(canonicalize({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, status }) ?? '').digest('hex');
}

/** A piece as the live feed and a conflict carry it. */
export function toMessage(record: EvidenceRecord): EvidenceMessage {
  const { id, agencyId, author, kind, status, title, body, periodFrom, periodTo, visibility, criterionIds, version, withdrawnReason, releaseNote } = record;
  return {
    id, agencyId, author: { id: author.id, name: author.name }, kind, status, title, body, periodFrom, periodTo, visibility, criterionIds, version, withdrawnReason, releaseNote, awaitingReleaseSince: record.awaitingReleaseSince?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(), updatedAt: record.updatedAt.toISOString(), submittedAt: record.submittedAt?.toISOString() ?? null,
  };
}

/** Someone saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertVersion(record: EvidenceRecord, expected: number): void {
  if (record.version === expected) return;
  throw new AppError('CONFLICT', 'Someone in your agency changed this evidence first', { remedy: 'Compare both versions, then save the one that should stand', details: { current: toMessage(record) } });
}

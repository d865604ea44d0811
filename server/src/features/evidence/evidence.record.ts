import type { EvidenceMessage } from '@joint/shared';
import { AppError } from '../../platform/errors.ts';
import { contentHashOf } from '../../platform/event-log/index.ts';
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

/** What a piece says, as it is or as it was once saved. */
export type Said = Pick<EvidenceRecord, 'kind' | 'title' | 'body' | 'criterionIds' | 'periodFrom' | 'periodTo' | 'visibility' | 'status' | 'isDistressing'>;

/** SHA-256 of what a piece says, in hexadecimal: the log proves the words without holding them. */
export function hashOf({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, status, isDistressing }: Said): string {
  // Left out where it is not said, so that hashes from before the mark hold.
  return contentHashOf({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, status, ...(isDistressing && { isDistressing }) });
}

/** A piece as the live feed and a conflict carry it. */
export function toMessage(record: EvidenceRecord): EvidenceMessage {
  const { id, agencyId, author, kind, status, title, body, periodFrom, periodTo, visibility, criterionIds, version, withdrawnReason, isDistressing, releaseNote } = record;
  return {
    id, agencyId, author: { id: author.id, name: author.name }, kind, status, title, body, periodFrom, periodTo, visibility, criterionIds, version, withdrawnReason, isDistressing, releaseNote, awaitingReleaseSince: record.awaitingReleaseSince?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(), updatedAt: record.updatedAt.toISOString(), submittedAt: record.submittedAt?.toISOString() ?? null,
  };
}

const conflict = (message: string, record: EvidenceRecord): AppError =>
  new AppError('CONFLICT', message, { remedy: 'Compare both versions, then save the one that should stand', details: { current: toMessage(record) } });

/** The same id came with other words: both are shown, and neither is taken for the other. */
export const sentAnother = (record: EvidenceRecord): AppError => conflict('This contribution was sent before and said something else', record);

/** Someone saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertVersion(record: EvidenceRecord, expected: number): void {
  if (record.version === expected) return;
  throw conflict('Someone in your agency changed this evidence first', record);
}

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RequestMessage } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import type { RequestFacts } from './requests.policy.ts';
import type { RequestRecord } from './requests.store.ts';

/** A request as one person meets it. */
export interface SeenRequest {
  readonly record: RequestRecord;
  readonly seen: SeenInspection;
}

/** What the policy asks of a record. */
export const factsOf = ({ agencyId, state, sentAt }: RequestRecord): RequestFacts => ({ agencyId, state, isSent: sentAt !== null });

/** SHA-256 of the wording, in hexadecimal: the log proves what was asked without holding it. */
export function hashOf({ title, question, reason, criterionIds, dueOn, dueInWorkingDays }: RequestRecord): string {
  return createHash('sha256').update(canonicalize({ title, question, reason, criterionIds, dueOn, dueInWorkingDays }) ?? '').digest('hex');
}

export const toMessage = ({ id, agencyId, title, state }: RequestRecord): RequestMessage => ({ id, agencyId, title, state });

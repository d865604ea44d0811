import type { RequestMessage } from '@joint/shared';
import { contentHashOf } from '../../platform/event-log/index.ts';
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
  return contentHashOf({ title, question, reason, criterionIds, dueOn, dueInWorkingDays });
}

export const toMessage = ({ id, agencyId, title, state }: RequestRecord): RequestMessage => ({ id, agencyId, title, state });

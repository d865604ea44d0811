import type { CaseState } from '@joint/shared';
import { AppError } from '../../platform/errors.ts';
import { assertSentAgain, sentElsewhere } from '../../platform/sent-again.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { CaseFacts } from './cases.policy.ts';
import type { AnswerRecord, CaseRecord, ViewRecord } from './cases.store.ts';

/** A case as one person meets it. */
export interface SeenCase {
  readonly record: CaseRecord;
  readonly seen: SeenInspection;
}

/** What the policy asks of a record. */
export const factsOf = ({ agencyIds, formerIds, openIds, releasedAt, withdrawnAt }: CaseRecord): CaseFacts => ({ agencyIds, formerIds, openIds, isReleased: releasedAt !== null, isWithdrawn: withdrawnAt !== null });

export function stateOf({ releasedAt, withdrawnAt, agencyIds, signedIds }: CaseRecord): CaseState {
  if (withdrawnAt) return 'WITHDRAWN';
  if (!releasedAt) return 'WRITING';
  return agencyIds.every((id) => signedIds.includes(id)) ? 'SIGNED' : 'OPENED';
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** What came in under a case's id that is taken: it is there already, sent again after a lost answer. */
export function assertOpenedAgain(there: CaseRecord | null, place: Pick<CaseRecord, 'inspectionId' | 'openedById'>, { reference, agencyIds, criterionIds }: Pick<CaseRecord, 'reference' | 'agencyIds' | 'criterionIds'>): void {
  if (!there) throw sentElsewhere();
  const about = { agencyIds: sorted(agencyIds), criterionIds: sorted(criterionIds) };
  assertSentAgain({ ...there, agencyIds: sorted(there.agencyIds), criterionIds: sorted(there.criterionIds) }, place, { reference, ...about }, 'Open the case that is there from the list of cases; a lead inspector can correct it');
}

const compare = 'Compare both versions, then save the one that should stand';

/** Said to whoever had a page of it open. */
export const withdrawnMeanwhile = (): AppError => new AppError('FORBIDDEN', 'This case was withdrawn, so nothing more is written in it', { remedy: 'Read why on the page of the case; what was written stays' });

/** A colleague saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertViewVersion({ version, knew, did, lived, state }: ViewRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'Someone in your agency changed this view first', { remedy: compare, details: { current: { version, knew, did, lived, state } } });
}
export function assertAnswerVersion({ version, text }: AnswerRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'Somebody else changed this answer first', { remedy: compare, details: { current: { version, text } } });
}
export function assertCaseVersion({ version, agencyIds, criterionIds }: CaseRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'Another lead inspector corrected this case first', { remedy: compare, details: { current: { version, agencyIds, criterionIds } } });
}

import { contentHashOf } from '../../platform/event-log/index.ts';
import { correctCaseInput, withdrawCaseInput } from '@joint/shared';
import { AppError, forbidden, invalidInput, parseInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan } from '../inspections/index.ts';
import type { CaseChanges } from './cases.changes.ts';
import { canCorrect, knowersOf } from './cases.policy.ts';
import { assertCaseVersion, factsOf, type SeenCase } from './cases.record.ts';
import { assertScreened } from './cases.screening.ts';
import type { CaseRecord, CaseStore } from './cases.store.ts';

const without = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => !others.includes(id));
const isSame = (ids: readonly string[], others: readonly string[]): boolean => without(ids, others).length + without(others, ids).length === 0;

/** What the lead inspector mends of a case that was opened wrongly. Which child it is about is not mended: that case is withdrawn. */
export function createCorrections({ store, changes: { change, log, assertRight, checkParties, releaseIfAllIn } }: { readonly store: CaseStore; readonly changes: CaseChanges }) {
  /** An agency that has read the others' views, and whose own they have read, is part of what was said: it stays. */
  function checkRemoved({ openIds }: CaseRecord, removed: readonly string[], reason: string): void {
    if (removed.some((id) => openIds.includes(id))) throw invalidInput([{ field: 'agencyIds', message: 'An agency to which the views are open stays: withdraw the case if it should not have been asked' }]);
    if (removed.length > 0 && reason === '') throw invalidInput([{ field: 'reason', message: 'Enter why an agency is taken out' }]);
  }

  return {
    correct(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, expectedVersion, reason, screening, ...wanted } = parseInput(correctCaseInput, input);
      const [agencyIds, criterionIds] = [[...new Set(wanted.agencyIds)], [...new Set(wanted.criterionIds)]];
      return change(viewer, caseId, async (tx, found) => {
        const { record, seen } = found;
        assertRight(found, 'case:correct', canCorrect, 'correct a case', forbidden('correct this case'));
        // Sent again after a lost answer, or saved with nothing changed: it is there.
        if (isSame(agencyIds, record.agencyIds) && isSame(criterionIds, record.criterionIds)) return;
        assertCaseVersion(record, expectedVersion);
        if (agencyIds.length < 2) throw invalidInput([{ field: 'agencyIds', message: 'Choose at least two agencies' }]);
        const [added, removed] = [without(agencyIds, record.agencyIds), without(record.agencyIds, agencyIds)];
        await checkParties(tx, seen, added, criterionIds);
        checkRemoved(record, removed, reason);
        const screened = assertScreened({ REASON: reason }, screening);
        await store.correct(tx, record, { added, removed, criterionIds, reason, by: viewer.userId });
        const after = { agencyIds, formerIds: [...without(record.formerIds, added), ...removed] };
        await log(tx, seen, 'case.corrected', knowersOf(after), { caseId, version: record.version + 1, added, removed, contentHash: contentHashOf({ agencyIds: [...agencyIds].sort(), criterionIds: [...criterionIds].sort(), reason }), ...screened });
        // The one that was taken out may have been the last that was waited for.
        if (removed.length > 0) await releaseIfAllIn(tx, found, agencyIds);
      });
    },

    withdraw(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, expectedVersion, reason, screening } = parseInput(withdrawCaseInput, input);
      return change(viewer, caseId, async (tx, { record, seen }) => {
        assertCan(seen, 'case:correct', 'withdraw a case');
        const { withdrawnById, withdrawnReason } = record;
        if (withdrawnById === viewer.userId && withdrawnReason === reason) return;
        if (withdrawnReason !== null) throw new AppError('CONFLICT', 'It was withdrawn by another lead inspector first', { remedy: 'Read their reason', details: { current: { reason: withdrawnReason } } });
        assertCaseVersion(record, expectedVersion);
        const screened = assertScreened({ REASON: reason }, screening);
        await store.withdraw(tx, caseId, reason, viewer.userId);
        await log(tx, seen, 'case.withdrawn', knowersOf(factsOf(record)), { caseId, version: record.version + 1, contentHash: contentHashOf({ reason }), ...screened });
      });
    },
  };
}

import type { Action, Audience, EventPayload, EventType } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { invalidInput, notFound, orNull, type AppError } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Frameworks } from '../frameworks/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { audienceOf, visibleTo, type CaseFacts } from './cases.policy.ts';
import { factsOf, withdrawnMeanwhile, type SeenCase } from './cases.record.ts';
import type { CaseStore } from './cases.store.ts';

export interface CaseParts {
  readonly store: CaseStore;
  readonly inspections: InspectionService;
  readonly frameworks: Frameworks;
}
type CaseEvent = Extract<EventType, `case.${string}`>;
type Right = (seen: SeenInspection, facts: CaseFacts) => boolean;

/** What every change of a case goes through. */
export function createCaseChanges({ store, inspections, frameworks }: CaseParts) {
  async function find(viewer: Viewer, id: string): Promise<SeenCase> {
    const inspectionId = z.uuid().safeParse(id).success ? await store.inspectionOf(id) : null;
    const seen = inspectionId && (await orNull(inspections.access(viewer, inspectionId)));
    const record = seen && (await store.find(visibleTo(seen), id));
    if (!record) throw notFound('case');
    return { record, seen };
  }
  const log = <T extends CaseEvent>(tx: Transaction, { record, viewer }: SeenInspection, type: T, audience: readonly Audience[], payload: EventPayload<T>): Promise<void> =>
    appendEvent(tx, { inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience, payload });

  return {
    find, log,

    /** The last view that was waited for opens them all, in the same transaction. */
    async releaseIfAllIn(tx: Transaction, { record, seen }: SeenCase, agencyIds = record.agencyIds): Promise<void> {
      if (record.releasedAt || (await store.counts(tx, record.id, seen.viewer.agencyId)).awaited > 0) return;
      await store.release(tx, record.id, null);
      await log(tx, seen, 'case.released', audienceOf({ agencyIds }), { caseId: record.id, allIn: true });
    },

    /** One change of a case under the inspection's lock and its own; what the reader may see and do is looked at there. */
    async change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenCase) => Promise<void>): Promise<SeenCase> {
      const before = await find(viewer, id);
      await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
        const record = await store.lock(tx, visibleTo(seen), id);
        if (!record) throw notFound('case');
        await work(tx, { record, seen });
      });
      return find(viewer, id);
    },

    /** Role and phase first, so that the error says which of them it is; then what depends on the case. */
    assertRight({ record, seen }: SeenCase, action: Action, right: Right, what: string, otherwise: AppError): void {
      assertCan(seen, action, what);
      if (!right(seen, factsOf(record))) throw record.withdrawnAt ? withdrawnMeanwhile() : otherwise;
    },

    async checkParties(tx: Transaction, seen: SeenInspection, agencyIds: readonly string[], criterionIds: readonly string[]): Promise<void> {
      const there = await store.agenciesTakingPart(tx, seen.record.id);
      if (agencyIds.some((id) => !there.has(id))) throw invalidInput([{ field: 'agencyIds', message: 'Choose agencies that somebody takes part for; add people on the team page' }]);
      const known = new Set((await frameworks.service.find(seen.record.frameworkVersionId, tx))?.criteria.map(({ id }) => id));
      if (criterionIds.some((id) => !known.has(id))) throw invalidInput([{ field: 'criterionIds', message: 'Choose criteria of this inspection' }]);
    },
  };
}
export type CaseChanges = ReturnType<typeof createCaseChanges>;

import type { ChildReferenceEventData, EventPayload } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './child-references.policy.ts';

/** That a register changed, to its own agency; what it says now is asked for by whoever shows it. */
const present: Presenter = async (events) => events.map(({ payload }): Telling[] => {
  const { agencyId, number } = payload as EventPayload<'child-reference.added'>;
  return [{ to: audienceOf(agencyId), data: { number } satisfies ChildReferenceEventData }];
});

export const childReferencePresenters: Presenters = { 'child-reference.added': present, 'child-reference.noted': present, 'child-reference.removed': present };

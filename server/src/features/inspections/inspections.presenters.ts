import type { Audience } from '@joint/shared';
import type { Presenter, Presenters, StoredEvent, Telling } from '../../platform/event-log/index.ts';

/** Everyone who could know of the change is told all of it. */
const toAll: Presenter = async (events) => events.map((event) => [{ to: event.audience as readonly Audience[], data: event.payload }]);

/** Why an inspection went back is the inspectors' own business; the move itself is everybody's. */
const phaseMoved: Presenter = async (events) => events.map((event) => withoutReason(event));

function withoutReason({ payload, audience }: StoredEvent): Telling[] {
  const { from, to } = payload;
  return [{ to: ['inspectors'], data: payload }, { to: audience as readonly Audience[], data: { from, to } }];
}

export const inspectionPresenters: Presenters = {
  'inspection.created': toAll,
  'inspection.changed': toAll,
  'inspection.phase-moved': phaseMoved,
  'inspection.agency-joined': toAll,
  'inspection.member-set': toAll,
  'inspection.member-removed': toAll,
  'inspection.criterion-led': toAll,
};

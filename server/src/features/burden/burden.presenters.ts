import type { Audience, BurdenEventData, EventPayload } from '@joint/shared';
import type { Presenters } from '../../platform/event-log/index.ts';

/** Whose rate changed, never to what: pages ask for what follows from it. */
export const burdenPresenters: Presenters = {
  'burden.rate-set': async (events) => events.map(({ payload, audience }) => {
    const { agencyId, pencePerHour } = payload as EventPayload<'burden.rate-set'>;
    return [{ to: audience as readonly Audience[], data: { agencyId, isSet: pencePerHour !== null } satisfies BurdenEventData }];
  }),
};

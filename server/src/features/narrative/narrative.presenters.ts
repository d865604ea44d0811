import type { EventPayload, NarrativeEventData } from '@joint/shared';
import type { Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './narrative.policy.ts';
import type { NarrativeStore } from './narrative.store.ts';

/** Which statements changed, to those who may read the narrative now; their text is asked for by whoever wants it. */
export const createNarrativePresenters = (store: NarrativeStore): Presenters => ({
  'narrative.changed': async (events) => {
    const facts = await store.factsOf([...new Set(events.map(({ inspectionId }) => inspectionId))]);
    return events.map(({ inspectionId, payload }): Telling[] => {
      const inspection = facts.get(inspectionId);
      const { sectionId, statementIds } = payload as EventPayload<'narrative.changed'>;
      return inspection ? [{ to: audienceOf(inspection), data: { sectionId, statementIds } satisfies NarrativeEventData }] : [];
    });
  },
});

import type { EventPayload, NarrativeVersionEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../../platform/event-log/index.ts';
import { audience } from './versions.policy.ts';

/** Which version, to inspectors; its name and its words are asked for by whoever shows them. */
const present: Presenter = async (events) =>
  events.map(({ payload }) => {
    const { versionId, sectionId } = payload as EventPayload<'version.saved'>;
    return [{ to: audience, data: { versionId, sectionId } satisfies NarrativeVersionEventData }];
  });

export const versionPresenters: Presenters = { 'version.saved': present, 'version.named': present, 'version.frozen': present, 'version.restored': present };

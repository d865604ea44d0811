import type { EventPayload, ModerationEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audience } from './moderation.policy.ts';

/** Where something was marked or answered, to inspectors; the words are asked for by whoever shows them. */
const present: Presenter = async (events) =>
  events.map(({ payload }) => {
    const { markId, sectionId, statementId } = payload as EventPayload<'moderation.marked'>;
    return [{ to: audience, data: { markId, sectionId, statementId } satisfies ModerationEventData }];
  });

export const moderationPresenters: Presenters = { 'moderation.marked': present, 'moderation.taken-back': present, 'moderation.dissented': present, 'moderation.answered': present };

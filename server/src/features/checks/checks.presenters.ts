import type { CheckEventData, EventPayload } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audience } from './checks.policy.ts';

/** Where something was answered, to inspectors; the words are asked for by whoever shows them. */
const present: Presenter = async (events) =>
  events.map(({ payload }) => {
    const { sectionId, subjectId, rule } = payload as EventPayload<'check.answered'>;
    return [{ to: audience, data: { sectionId, subjectId, rule } satisfies CheckEventData }];
  });

export const checkPresenters: Presenters = { 'check.answered': present, 'check.answer-taken-back': present };

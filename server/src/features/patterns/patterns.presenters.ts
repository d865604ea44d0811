import type { EventPayload, PatternEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audienceOf } from './patterns.policy.ts';

/** Which pattern, to the inspectorate's inspectors; the words are asked for by whoever shows them. */
const present: Presenter = async (events) =>
  events.map(({ agencyId, payload }) => {
    const { patternId } = payload as EventPayload<'pattern.kept'>;
    return agencyId === null ? [] : [{ to: audienceOf(agencyId), data: { patternId } satisfies PatternEventData }];
  });

export const patternPresenters: Presenters = { 'pattern.kept': present, 'pattern.removed': present };

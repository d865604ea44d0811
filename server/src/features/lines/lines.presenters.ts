import type { LineEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audience } from './lines.policy.ts';

/** Which line changed and what was attached to it, to inspectors; its words are asked for by whoever shows it. */
const present: Presenter = async (events) =>
  events.map(({ payload }) => {
    const { lineId, evidenceId, sectionId, statementId, wordingId } = payload as LineEventData;
    return [{ to: audience, data: { lineId, evidenceId, sectionId, statementId, wordingId } satisfies { [Key in keyof LineEventData]: LineEventData[Key] | undefined } }];
  });

export const linePresenters: Presenters = {
  'line.opened': present, 'line.revised': present, 'line.closed': present, 'line.reopened': present, 'line.ordered': present, 'line.attached': present, 'line.detached': present,
};

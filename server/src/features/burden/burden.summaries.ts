import type { BurdenEventData } from '@joint/shared';
import type { Summaries } from '../../platform/event-log/index.ts';

export const burdenSummaries: Summaries = {
  'burden.rate-set': async (events) => events.map(({ data }) => ({ text: (data as BurdenEventData).isSet ? 'said what an hour of their agency costs' : 'took away the hourly rate of their agency' })),
};

import type { FeedEvent, RequestEventData, RequestMessage } from '@joint/shared';
import type { Summaries, Summarise } from '../../platform/event-log/index.ts';
import type { AgencyService } from '../agencies/index.ts';

/** Words for what happens to requests; nothing for one that this reader can no longer see. */
export function createRequestSummaries(agencies: AgencyService): Summaries {
  const said = (words: (title: string, agency: string) => string): Summarise => async (events) => {
    const requests = events.map(requestOf);
    const names = new Map((await agencies.byIds([...new Set(requests.flatMap((request) => request?.agencyId ?? []))])).map(({ id, name }) => [id, name]));
    return requests.map((request) => request && { text: words(`“${request.title}”`, names.get(request.agencyId) ?? 'an agency'), requestId: request.id });
  };
  return {
    'request.drafted': said((title, agency) => `drafted the request ${title} to ${agency}`),
    'request.sent': said((title, agency) => `asked ${agency} for ${title}`),
    'request.acknowledged': said((title) => `acknowledged the request ${title}`),
    'request.started': said((title) => `works on the request ${title}`),
    'request.answered': said((title) => `answered the request ${title}`),
    'request.accepted': said((title, agency) => `accepted the answer of ${agency} to ${title}`),
    'request.returned': said((title, agency) => `returned ${title} to ${agency}`),
    'request.cancelled': said((title, agency) => `cancelled the request ${title} to ${agency}`),
    'request.overdue': said((title, agency) => `the request ${title} to ${agency} became overdue`),
    'request.attached': said((title) => `attached evidence to the request ${title}`),
    'request.assigned': said((title) => `gave the request ${title} to a colleague`),
    'request.commented': said((title) => `commented inside the agency on the request ${title}`),
    'request.detached': said((title) => `took evidence off the request ${title}`),
  };
}

function requestOf({ data }: FeedEvent): RequestMessage | null {
  const told = data as RequestEventData;
  return 'request' in told ? told.request : null;
}

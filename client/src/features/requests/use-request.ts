import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { EvidenceEventData, FeedEvent, RequestEventData } from '@joint/shared';
import type { RequestWholeFragment } from '../../generated/graphql.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { requestQuery } from './requests.operations.ts';
import { useWhenRequestsChange } from './use-when-requests-change.ts';

export interface RequestNews {
  readonly text: string;
  readonly at: string;
  readonly by: string | null;
}

export interface RequestHeld {
  readonly request: RequestWholeFragment | null;
  /** It was here, and is no longer this reader's to see. */
  readonly isGone: boolean;
  /** What somebody else last did to it while it was open. */
  readonly news: RequestNews | null;
  readonly error: unknown;
  readonly retry: () => void;
}

const verbs: Readonly<Record<string, string>> = {
  'request.acknowledged': 'Acknowledged', 'request.started': 'Work goes on', 'request.answered': 'Answered', 'request.accepted': 'Accepted', 'request.returned': 'Returned', 'request.cancelled': 'Cancelled',
  'request.attached': 'Evidence attached', 'request.detached': 'Evidence taken off', 'request.overdue': 'Became overdue', 'request.sent': 'Sent',
};

const requestIdOf = (event: FeedEvent): string | null => {
  if (!event.type.startsWith('request.')) return null;
  const data = event.data as RequestEventData;
  return 'request' in data ? data.request.id : data.requestId;
};

/** One request with its history and what may be done about it, loaded again whenever the feed tells that it or its evidence changed. */
export function useRequest(id: string): RequestHeld {
  const { viewer } = useInspection();
  const [news, setNews] = useState<(RequestNews & { readonly id: string }) | null>(null);
  const { data, error, refetch } = useQuery(requestQuery, { variables: { id } });
  const again = (): void => void refetch().catch(() => undefined);
  const request = data?.evidenceRequest ?? null;
  const isAttached = (event: FeedEvent): boolean => {
    if (!event.type.startsWith('evidence.')) return false;
    const told = event.data as EvidenceEventData;
    const evidenceId = 'evidence' in told ? told.evidence.id : told.evidenceId;
    return request?.answers.some((piece) => piece.id === evidenceId) ?? false;
  };
  useWhenRequestsChange(refetch, isAttached);
  useLiveEvents((event) => {
    if (requestIdOf(event) !== id || event.actor?.id === viewer.userId) return;
    setNews({ id, text: verbs[event.type] ?? 'Changed', at: event.at, by: event.actor?.name ?? null });
  });
  const isGone = error !== undefined && data !== undefined && toErrorBody(error).code === 'NOT_FOUND';
  return { request: isGone ? null : request, isGone, news: news?.id === id ? news : null, error: request && !isGone ? undefined : error, retry: again };
}

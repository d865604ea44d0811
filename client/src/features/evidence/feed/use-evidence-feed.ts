import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ErrorBody, EvidenceFilter, FeedEvent } from '@joint/shared';
import { evidenceLimits } from '@joint/shared';
import { useEffect, useRef } from 'react';
import { toErrorBody } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { evidenceFeedQuery } from '../evidence.operations.ts';
import type { EvidenceList } from './evidence-list.ts';
import { placePiece, removePiece } from './evidence-list.ts';
import type { EvidenceAgency, EvidencePiece } from './evidence-piece.ts';
import { changeOf, pieceOf } from './evidence-piece.ts';
import { knownAgencies } from './known-agencies.ts';
import { useSearchWords } from './use-search-words.ts';
import { forgetPiece, readPiece, writePiece } from './write-change.ts';

const pageSize = 50;
/** Changes that leave the counts in doubt are gathered this long, in milliseconds, before the list is asked for again. */
const settleFor = 2000;

export interface EvidenceFeed {
  /** What this reader may see under the filter, last changed first; kept current by the live feed. */
  readonly items: readonly EvidencePiece[];
  /** How many there are under the filter, loaded or not. */
  readonly total: number;
  /** Every agency of the inspection, inspectorates last, with how many of its pieces there are under the filter: 0 for those that are silent. */
  readonly countByAgency: readonly { readonly agency: EvidenceAgency; readonly count: number }[];
  /** The words looked for, as typed so far; they are sent after a pause. */
  readonly search: string;
  readonly setSearch: (words: string) => void;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** True while nothing is there to show yet. */
  readonly loading: boolean;
  /** True while more, or the list under another filter, is on its way; `items` are those from before. */
  readonly updating: boolean;
  readonly error: ErrorBody | null;
  readonly retry: () => void;
}

const inUse = (filter: EvidenceFilter): EvidenceFilter | undefined => {
  const entries = Object.entries(filter).filter(([, value]) => value);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/**
 * The evidence of the open inspection, live: pieces appear, change place and vanish as the feed tells of them, without asking the server
 * again. `filter` narrows it; words typed into `setSearch` narrow it further. Use under InspectionLayout:
 *
 *     const feed = useEvidenceFeed({ criterionId });
 *     feed.items.map((evidence) => <EvidenceCard key={evidence.id} evidence={evidence} isNew={isNew(evidence.id)} />)
 */
export function useEvidenceFeed(filter: EvidenceFilter = {}): EvidenceFeed {
  const inspection = useInspection();
  const { id: inspectionId, abilities } = inspection;
  const { cache } = useApolloClient();
  const words = useSearchWords(filter.search ?? '');
  const narrowed = inUse({ ...filter, search: words.settled });
  const variables = { inspectionId, first: pageSize, ...(narrowed && { filter: narrowed }) };
  const { data, previousData, loading, error, fetchMore, refetch } = useQuery(evidenceFeedQuery, { variables, notifyOnNetworkStatusChange: true });
  const list = (data ?? previousData)?.inspection.evidence;
  const agencies = knownAgencies(inspection, list?.countByAgency.map(({ agency }) => agency));

  const doubt = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(doubt.current), []);
  const askAgain = (after: number): void => {
    clearTimeout(doubt.current);
    doubt.current = setTimeout(() => void refetch({ first: Math.min(evidenceLimits.page, Math.max(pageSize, list?.nodes.length ?? 0)) }).catch(() => undefined), after);
  };
  const update = (work: (list: EvidenceList) => { readonly list: EvidenceList; readonly exact: boolean }): void => {
    cache.updateQuery({ query: evidenceFeedQuery, variables }, (held) => {
      if (!held) return undefined;
      const { list: next, exact } = work(held.inspection.evidence);
      if (!exact) askAgain(settleFor);
      return { ...held, inspection: { ...held.inspection, evidence: next } };
    });
  };
  const apply = (event: FeedEvent): void => {
    if (event.type === 'inspection.phase-moved') return askAgain(0);
    const change = changeOf(event);
    if (!change) return;
    if ('goneId' in change) {
      update((held) => removePiece(held, change.goneId));
      return forgetPiece(cache, change.goneId);
    }
    const piece = pieceOf(change.message, { inspectionId, agencies, writeNarrative: abilities.writeNarrative }, readPiece(cache, change.message.id));
    if (!piece) return askAgain(0);
    update((held) => placePiece(held, piece, narrowed ?? {}));
    writePiece(cache, piece);
  };

  // An answer that was on its way when an event came may be older than the event, so what came meanwhile is applied once more after it.
  const meanwhile = useRef<FeedEvent[]>([]);
  useLiveEvents((event) => {
    if (loading) meanwhile.current.push(event);
    apply(event);
  });
  useEffect(() => {
    if (loading) return;
    for (const event of meanwhile.current.splice(0)) apply(event);
  });

  const counts = new Map(list?.countByAgency.map(({ agency, count }) => [agency.id, count]));
  return {
    items: list?.nodes ?? [],
    total: list?.totalCount ?? 0,
    countByAgency: agencies.map((agency) => ({ agency, count: counts.get(agency.id) ?? 0 })),
    search: words.typed,
    setSearch: words.type,
    hasMore: list?.pageInfo.hasNextPage ?? false,
    loadMore: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }).catch(() => undefined),
    loading: !list && loading,
    updating: loading && list !== undefined,
    error: error && !list ? toErrorBody(error) : null,
    retry: () => void refetch().catch(() => undefined),
  };
}

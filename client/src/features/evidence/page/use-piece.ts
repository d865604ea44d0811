import { useApolloClient, useQuery } from '@apollo/client/react';
import type { FeedEvent } from '@joint/shared';
import { useState } from 'react';
import type { EvidencePage_PieceQuery } from '../../../generated/graphql.ts';
import { toErrorBody } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { evidencePageQuery } from '../evidence.operations.ts';
import { changeOf } from '../feed/evidence-piece.ts';
import { forgetPiece } from '../feed/write-change.ts';

export type OpenPiece = EvidencePage_PieceQuery['evidence'];

/** What somebody else did to the piece while it was open. */
export interface PieceNews {
  readonly type: FeedEvent['type'];
  readonly at: string;
  readonly by: string | null;
}

export interface PieceState {
  readonly piece: OpenPiece | null;
  /** It was here, and is no longer this reader's to see. */
  readonly isGone: boolean;
  readonly news: PieceNews | null;
  /** Why it could not be loaded; never set while it is there. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** One piece with its rights and citations, loaded again whenever the feed tells that it changed. */
export function usePiece(id: string): PieceState {
  const { viewer } = useInspection();
  const { cache } = useApolloClient();
  const [goneId, setGone] = useState<string | null>(null);
  const [news, setNews] = useState<(PieceNews & { readonly id: string }) | null>(null);
  const isGone = goneId === id;
  const { data, error, refetch } = useQuery(evidencePageQuery, { variables: { id }, fetchPolicy: isGone ? 'standby' : 'cache-and-network' });

  const again = (): void => void refetch().catch((reason: unknown) => {
    if (toErrorBody(reason).code === 'NOT_FOUND') setGone(id);
  });
  useLiveEvents((event) => {
    if (event.type === 'inspection.phase-moved') return again();
    const change = changeOf(event);
    if (!change) return;
    if ('goneId' in change) {
      if (change.goneId !== id) return;
      setGone(id);
      return forgetPiece(cache, id);
    }
    if (change.message.id !== id) return;
    setGone(null);
    if (event.actor?.id !== viewer.userId) setNews({ id, type: event.type, at: event.at, by: event.actor?.name ?? null });
    again();
  });

  const piece = isGone ? null : (data?.evidence ?? null);
  return { piece, isGone, news: news?.id === id ? news : null, error: piece ? undefined : error, retry: again };
}

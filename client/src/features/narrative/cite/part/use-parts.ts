import { useQuery } from '@apollo/client/react';
import type { CitePart_PieceQuery } from '../../../../generated/graphql.ts';
import { citePartQuery } from '../../narrative.operations.ts';
import type { PartsOfPiece } from './part-values.ts';

export type Piece = CitePart_PieceQuery['evidence'];
export interface LoadedParts extends PartsOfPiece {
  readonly piece: Piece;
}

/** Kinds of file without pages. */
const pageless = /^(?:audio|video|image)\/|spreadsheet|\/csv$/;

/** What of a piece can be cited, as it is now. */
export function useParts(evidenceId: string): { readonly parts: LoadedParts | undefined; readonly error: unknown; readonly retry: () => void } {
  const { data, error, refetch } = useQuery(citePartQuery, { variables: { id: evidenceId }, fetchPolicy: 'network-only' });
  const piece = data?.evidence;
  const parts = piece && {
    piece, version: piece.version, body: piece.body, table: piece.dataset ?? null,
    files: piece.files.filter(({ status, mediaType }) => status === 'ATTACHED' && !pageless.test(mediaType)),
  };
  return { parts, error, retry: () => void refetch().catch(() => undefined) };
}

import type { ApolloCache } from '@apollo/client';
import { evidencePieceFragment } from '../evidence.operations.ts';
import type { EvidencePiece } from './evidence-piece.ts';

const idOf = (id: string): string => `Evidence:${id}`;

/** The piece as the cache holds it, however old. */
export const readPiece = (cache: ApolloCache, id: string): EvidencePiece | undefined =>
  cache.readFragment({ id: idOf(id), fragment: evidencePieceFragment, fragmentName: 'EvidencePiece' }) ?? undefined;

/** Keeps the newer of what the cache holds and what came in, for every page that shows the piece. */
export function writePiece(cache: ApolloCache, piece: EvidencePiece): void {
  const known = readPiece(cache, piece.id);
  if (known && known.version > piece.version) return;
  cache.writeFragment({ id: idOf(piece.id), fragment: evidencePieceFragment, fragmentName: 'EvidencePiece', data: piece });
}

/** Forgets a piece that this reader may no longer see; lists drop it by themselves. */
export function forgetPiece(cache: ApolloCache, id: string): void {
  cache.evict({ id: idOf(id) });
  cache.gc();
}

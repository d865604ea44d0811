import type { EvidenceFilter } from '@joint/shared';
import type { EvidenceFeed_ListQuery } from '../../../generated/graphql.ts';
import type { EvidencePiece } from './evidence-piece.ts';

/** The part of a filtered list that was loaded, last changed first, with how many there are in all. */
export type EvidenceList = EvidenceFeed_ListQuery['inspection']['evidence'];

export interface ListChange {
  readonly list: EvidenceList;
  /** False when the counts can no longer be known without asking: an unloaded piece changed, or a search would have to be repeated. */
  readonly exact: boolean;
}

/** Whether a piece belongs in the list, as far as can be said here; words are the server's to find. */
export function belongs(piece: EvidencePiece, filter: EvidenceFilter): boolean {
  const { criterionId, agencyId, kind, status } = filter;
  if (criterionId && !piece.criterionIds.includes(criterionId)) return false;
  return (!agencyId || piece.agency.id === agencyId) && (!kind || piece.kind === kind) && (!status || piece.status === status);
}

/** The server's order: last changed first, then the higher id. */
const comesBefore = (a: EvidencePiece, b: EvidencePiece): boolean => a.updatedAt > b.updatedAt || (a.updatedAt === b.updatedAt && a.id > b.id);

function counted(list: EvidenceList, piece: EvidencePiece, by: 1 | -1): Pick<EvidenceList, 'totalCount' | 'countByAgency'> {
  const { agency } = piece;
  const isCounted = list.countByAgency.some((entry) => entry.agency.id === agency.id);
  const entries = isCounted ? list.countByAgency : [...list.countByAgency, { agency, count: 0 }];
  return { totalCount: list.totalCount + by, countByAgency: entries.map((entry) => (entry.agency.id === agency.id ? { ...entry, count: entry.count + by } : entry)) };
}

/** Takes a piece out of the list: withdrawn from this reader's sight, or changed so that the filter no longer lets it through. */
export function removePiece(list: EvidenceList, id: string): ListChange {
  const known = list.nodes.find((piece) => piece.id === id);
  if (!known) return { list, exact: !list.pageInfo.hasNextPage };
  return { list: { ...list, ...counted(list, known, -1), nodes: list.nodes.filter((piece) => piece !== known) }, exact: true };
}

/** Puts a piece, new or changed, where it now belongs. A state older than the one held changes nothing. */
export function placePiece(list: EvidenceList, piece: EvidencePiece, filter: EvidenceFilter): ListChange {
  const known = list.nodes.find(({ id }) => id === piece.id);
  if (known && piece.version < known.version) return { list, exact: true };
  if (!belongs(piece, filter)) return removePiece(list, piece.id);
  if (filter.search && !known) return { list, exact: false };

  const others = list.nodes.filter(({ id }) => id !== piece.id);
  const at = others.findIndex((other) => comesBefore(piece, other));
  const isBeyondLoaded = at < 0 && list.pageInfo.hasNextPage;
  const nodes = isBeyondLoaded ? others : others.toSpliced(at < 0 ? others.length : at, 0, piece);
  if (known) return { list: { ...list, nodes }, exact: !filter.search };
  const isNew = piece.version === 1 || !list.pageInfo.hasNextPage;
  return isNew ? { list: { ...list, ...counted(list, piece, 1), nodes }, exact: true } : { list: { ...list, nodes }, exact: false };
}

/** The next page after what was loaded; a piece that moved up meanwhile is not shown twice. */
export function appendPage(list: EvidenceList, page: EvidenceList): EvidenceList {
  const held = new Set(list.nodes.map(({ id }) => id));
  return { ...page, nodes: [...list.nodes, ...page.nodes.filter(({ id }) => !held.has(id))] };
}

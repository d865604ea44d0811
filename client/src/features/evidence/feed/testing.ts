import type { EvidenceMessage } from '@joint/shared';
import type { EvidenceList } from './evidence-list.ts';
import type { EvidencePiece } from './evidence-piece.ts';

export const council = { id: 'council', kind: 'COUNCIL', name: 'Northmere Council', shortName: 'Council' } as const;
export const health = { id: 'health', kind: 'HEALTH', name: 'Northmere Health', shortName: 'Health' } as const;

/** A submitted piece of the council's; `at` is the minute of its last change. */
export const piece = (id: string, at: number, more: Partial<EvidencePiece> = {}): EvidencePiece => ({
  id, inspectionId: 'inspection', agency: council, author: { id: 'sian', name: 'Sian Prothero' }, kind: 'DATA', status: 'SUBMITTED', visibility: 'ALL_AGENCIES',
  title: `Title ${id}`, body: 'What it shows', criterionIds: ['criterion'], periodFrom: '2026-01-01', periodTo: '2026-03-31', version: 1,
  createdAt: minute(at), updatedAt: minute(at), submittedAt: minute(at), withdrawnReason: null, isDistressing: false, awaitingReleaseSince: null, releaseNote: null, abilities: { revise: false, withdraw: false, cite: false }, ...more,
});

export const minute = (at: number): string => `2026-05-12T10:${String(at).padStart(2, '0')}:00.000Z`;

export function message({ agency, author, abilities: _, inspectionId: __, ...content }: EvidencePiece): EvidenceMessage {
  return { ...content, agencyId: agency.id, author };
}

export const list = (nodes: EvidencePiece[], more: { readonly hasNextPage?: boolean; readonly totalCount?: number } = {}): EvidenceList => ({
  nodes,
  pageInfo: { endCursor: null, hasNextPage: more.hasNextPage ?? false },
  totalCount: more.totalCount ?? nodes.length,
  countByAgency: [{ agency: council, count: more.totalCount ?? nodes.length }],
});

export const idsOf = ({ nodes }: EvidenceList): string[] => nodes.map(({ id }) => id);

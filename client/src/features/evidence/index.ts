import type { RouteObject } from 'react-router';

/** The pages of evidence, within an inspection. */
export const evidenceRoutes: RouteObject[] = [
  { path: 'evidence', lazy: async () => ({ Component: (await import('./EvidenceListPage.tsx')).EvidenceListPage }) },
  { path: 'evidence/new', lazy: async () => ({ Component: (await import('./AddEvidencePage.tsx')).AddEvidencePage }) },
  { path: 'evidence/:evidenceId', lazy: async () => ({ Component: (await import('./EvidencePage.tsx')).EvidencePage }) },
  { path: 'evidence/:evidenceId/submitted', lazy: async () => ({ Component: (await import('./EvidenceSubmittedPage.tsx')).EvidenceSubmittedPage }) },
  { path: 'evidence/:evidenceId/edit', lazy: async () => ({ Component: (await import('./EditEvidencePage.tsx')).EditEvidencePage }) },
  { path: 'evidence/:evidenceId/withdraw', lazy: async () => ({ Component: (await import('./WithdrawEvidencePage.tsx')).WithdrawEvidencePage }) },
];

/** The form for a new contribution, for pages that begin it for a reason of their own. */
export const loadAddEvidence = () => import('./AddEvidencePage.tsx');
export type { Occasion } from './form/occasion.ts';
export { newId } from './form/new-id.ts';
export { useEvidenceFeed } from './feed/use-evidence-feed.ts';
export type { EvidenceFeed } from './feed/use-evidence-feed.ts';
export type { EvidencePiece } from './feed/evidence-piece.ts';
export { EvidenceCard } from './parts/EvidenceCard.tsx';
export type { EvidenceCardProps } from './parts/EvidenceCard.tsx';
export { EvidenceMeta } from './parts/EvidenceMeta.tsx';
export { VisibilityText } from './parts/VisibilityText.tsx';
export { firstPhaseFrom, periodInWords } from './parts/evidence-words.ts';

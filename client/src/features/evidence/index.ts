import type { RouteObject } from 'react-router';

/** The pages of evidence, within an inspection. */
export const evidenceRoutes: RouteObject[] = [
  { path: 'evidence', lazy: async () => ({ Component: (await import('./EvidenceListPage.tsx')).EvidenceListPage }) },
  { path: 'evidence/new', lazy: async () => ({ Component: (await import('./AddEvidencePage.tsx')).AddEvidencePage }) },
  { path: 'evidence/:evidenceId', lazy: async () => ({ Component: (await import('./EvidencePage.tsx')).EvidencePage }) },
  { path: 'evidence/:evidenceId/submitted', lazy: async () => ({ Component: (await import('./EvidenceSubmittedPage.tsx')).EvidenceSubmittedPage }) },
  { path: 'evidence/:evidenceId/edit', lazy: async () => ({ Component: (await import('./EditEvidencePage.tsx')).EditEvidencePage }) },
  { path: 'evidence/:evidenceId/withdraw', lazy: async () => ({ Component: (await import('./WithdrawEvidencePage.tsx')).WithdrawEvidencePage }) },
  { path: 'evidence/:evidenceId/table/remove', lazy: async () => ({ Component: (await import('./RemoveTablePage.tsx')).RemoveTablePage }) },
  { path: 'evidence/:evidenceId/files/:fileId', lazy: async () => ({ Component: (await import('../files/index.ts')).FileFindingsPage }) },
  { path: 'evidence/:evidenceId/history', lazy: async () => ({ Component: (await import('./history/HistoryPage.tsx')).HistoryPage }) },
  { path: 'evidence/:evidenceId/history/compare', lazy: async () => ({ Component: (await import('./history/ComparePage.tsx')).ComparePage }) },
  { path: 'evidence/:evidenceId/history/:version', lazy: async () => ({ Component: (await import('./history/VersionPage.tsx')).VersionPage }) },
];

/** The form for a new contribution, for pages that begin it for a reason of their own. */
export const loadAddEvidence = () => import('./AddEvidencePage.tsx');
/** What is asked before a piece is saved, for pages that save one in their own way. */
export const loadCheckBeforeSaving = () => import('./check/CheckBeforeSaving.tsx');
export { VisibilityField } from './form/VisibilityField.tsx';
export type { Occasion } from './form/occasion.ts';
export { useEvidenceFeed } from './feed/use-evidence-feed.ts';
export type { EvidenceFeed } from './feed/use-evidence-feed.ts';
export type { EvidencePiece } from './feed/evidence-piece.ts';
export { EvidenceCard } from './parts/EvidenceCard.tsx';
export { CitedPlace } from './parts/CitedPlace.tsx';
export type { EvidenceCardProps } from './parts/EvidenceCard.tsx';
export { Distressing } from './distressing/Distressing.tsx';
export { DistressingTag } from './distressing/DistressingTag.tsx';
export { EvidenceMeta } from './parts/EvidenceMeta.tsx';
export { VisibilityText } from './parts/VisibilityText.tsx';
export { firstPhaseFrom, periodInWords } from './parts/evidence-words.ts';
export { contentOf as contentOfPiece, emptyForm, sameContent } from './form/form-values.ts';
export type { EvidenceContent } from './form/form-values.ts';
export { leaveInForm } from './form/leave-in-form.ts';
export type { EvidenceServer } from './form/send-evidence.ts';
export { useEvidenceServer } from './form/use-evidence-server.ts';

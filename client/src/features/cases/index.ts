import type { RouteObject } from 'react-router';

/** The pages of case tracking, within an inspection. */
export const caseRoutes: RouteObject[] = [
  { path: 'cases', lazy: async () => ({ Component: (await import('./CasesPage.tsx')).CasesPage }) },
  { path: 'cases/new', lazy: async () => ({ Component: (await import('./OpenCasePage.tsx')).OpenCasePage }) },
  { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./CasePage.tsx')).CasePage }) },
  { path: 'cases/:caseId/correct', lazy: async () => ({ Component: (await import('./CorrectCasePage.tsx')).CorrectCasePage }) },
  { path: 'cases/:caseId/withdraw', lazy: async () => ({ Component: (await import('./WithdrawCasePage.tsx')).WithdrawCasePage }) },
  { path: 'cases/:caseId/view', lazy: async () => ({ Component: (await import('./WriteViewPage.tsx')).WriteViewPage }) },
  { path: 'cases/:caseId/open', lazy: async () => ({ Component: (await import('./ReleaseCasePage.tsx')).ReleaseCasePage }) },
  { path: 'cases/:caseId/add', lazy: async () => ({ Component: (await import('./AddToViewPage.tsx')).AddToViewPage }) },
  { path: 'cases/:caseId/history/:of', lazy: async () => ({ Component: (await import('./history/CaseHistoryPage.tsx')).CaseHistoryPage }) },
  { path: 'cases/:caseId/history/:of/compare', lazy: async () => ({ Component: (await import('./history/CompareVersionsPage.tsx')).CompareVersionsPage }) },
  { path: 'cases/:caseId/history/:of/:version', lazy: async () => ({ Component: (await import('./history/CaseVersionPage.tsx')).CaseVersionPage }) },
  { path: 'cases/:caseId/contradiction', lazy: async () => ({ Component: (await import('./MarkContradictionPage.tsx')).MarkContradictionPage }) },
];

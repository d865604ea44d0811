import type { RouteObject } from 'react-router';

/** The pages of case tracking, within an inspection. */
export const caseRoutes: RouteObject[] = [
  { path: 'cases', lazy: async () => ({ Component: (await import('./CasesPage.tsx')).CasesPage }) },
  { path: 'cases/new', lazy: async () => ({ Component: (await import('./OpenCasePage.tsx')).OpenCasePage }) },
  { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./CasePage.tsx')).CasePage }) },
  { path: 'cases/:caseId/view', lazy: async () => ({ Component: (await import('./WriteViewPage.tsx')).WriteViewPage }) },
  { path: 'cases/:caseId/open', lazy: async () => ({ Component: (await import('./ReleaseCasePage.tsx')).ReleaseCasePage }) },
  { path: 'cases/:caseId/add', lazy: async () => ({ Component: (await import('./AddToViewPage.tsx')).AddToViewPage }) },
  { path: 'cases/:caseId/contradiction', lazy: async () => ({ Component: (await import('./MarkContradictionPage.tsx')).MarkContradictionPage }) },
];

import type { RouteObject } from 'react-router';

export { SuggestionsAdvice } from './SuggestionsAdvice.tsx';

const narrativePage = async (): Promise<Pick<RouteObject, 'Component'>> => ({ Component: (await import('./NarrativePage.tsx')).NarrativePage });

/** The compose workspace and its history, within an inspection. */
export const narrativeRoutes: RouteObject[] = [
  { path: 'narrative', lazy: narrativePage },
  { path: 'narrative/history', lazy: async () => ({ Component: (await import('./history/NarrativeHistoryPage.tsx')).NarrativeHistoryPage }) },
  { path: 'narrative/history/compare', lazy: async () => ({ Component: (await import('./history/CompareVersionsPage.tsx')).CompareVersionsPage }) },
  { path: 'narrative/history/:versionId', lazy: async () => ({ Component: (await import('./history/NarrativeVersionPage.tsx')).NarrativeVersionPage }) },
  { path: 'narrative/history/:versionId/name', lazy: async () => ({ Component: (await import('./history/NameVersionPage.tsx')).NameVersionPage }) },
  { path: 'narrative/history/:versionId/freeze', lazy: async () => ({ Component: (await import('./history/FreezeVersionPage.tsx')).FreezeVersionPage }) },
  { path: 'narrative/history/:versionId/restore', lazy: async () => ({ Component: (await import('./history/RestoreVersionPage.tsx')).RestoreVersionPage }) },
  { path: 'narrative/:sectionId', lazy: narrativePage },
];

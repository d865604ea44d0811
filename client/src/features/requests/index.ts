import type { RouteObject } from 'react-router';

/** The pages of requests for evidence, within an inspection. */
export const requestRoutes: RouteObject[] = [
  { path: 'requests', lazy: async () => ({ Component: (await import('./RequestListPage.tsx')).RequestListPage }) },
  { path: 'requests/new', lazy: async () => ({ Component: (await import('./AskPage.tsx')).AskPage }) },
  { path: 'requests/our-agency', lazy: async () => ({ Component: (await import('./AgencyWorkPage.tsx')).AgencyWorkPage }) },
  { path: 'requests/:requestId', lazy: async () => ({ Component: (await import('./RequestPage.tsx')).RequestPage }) },
  { path: 'requests/:requestId/edit', lazy: async () => ({ Component: (await import('./EditRequestPage.tsx')).EditRequestPage }) },
  { path: 'requests/:requestId/attach', lazy: async () => ({ Component: (await import('./AttachPage.tsx')).AttachPage }) },
  { path: 'requests/:requestId/evidence', lazy: async () => ({ Component: (await import('./AnswerWithEvidencePage.tsx')).AnswerWithEvidencePage }) },
  { path: 'requests/:requestId/:action', lazy: async () => ({ Component: (await import('./MoveRequestPage.tsx')).MoveRequestPage }) },
];

export { RequestsWaiting } from './RequestsWaiting.tsx';
export { useRequestsItem } from './use-requests-item.ts';

import type { RouteObject } from 'react-router';

/** The pages of using evidence again, within an inspection. */
export const reuseRoutes: RouteObject[] = [
  { path: 'requests/:requestId/reuse/:originId', lazy: async () => ({ Component: (await import('./TakeOverPage.tsx')).TakeOverPage }) },
];

export { OfferedEvidence } from './OfferedEvidence.tsx';
export { ReusableEvidence } from './ReusableEvidence.tsx';

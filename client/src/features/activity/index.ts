import type { RouteObject } from 'react-router';

export { RecentActivity } from './RecentActivity.tsx';

/** Within an inspection. */
export const activityRoutes: RouteObject[] = [
  { path: 'activity', lazy: async () => ({ Component: (await import('./ActivityPage.tsx')).ActivityPage }) },
];

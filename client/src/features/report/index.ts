import type { RouteObject } from 'react-router';

/** The joint narrative as boards and agencies read it, within an inspection. */
export const reportRoutes: RouteObject[] = [{ path: 'report', lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }) }];

import type { RouteObject } from 'react-router';

const narrativePage = async (): Promise<Pick<RouteObject, 'Component'>> => ({ Component: (await import('./NarrativePage.tsx')).NarrativePage });

/** The compose workspace, within an inspection. */
export const narrativeRoutes: RouteObject[] = [
  { path: 'narrative', lazy: narrativePage },
  { path: 'narrative/:sectionId', lazy: narrativePage },
];

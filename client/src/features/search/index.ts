import type { RouteObject } from 'react-router';

/** Finding things within an inspection. */
export const searchRoutes: RouteObject[] = [{ path: 'search', lazy: async () => ({ Component: (await import('./SearchPage.tsx')).SearchPage }) }];

export { SearchBox } from './SearchBox.tsx';

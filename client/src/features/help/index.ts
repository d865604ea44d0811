import type { RouteObject } from 'react-router';

export { ErrorPage } from './ErrorPage.tsx';
export { NotFound } from './NotFoundPage.tsx';

/** For anyone. */
export const helpRoutes: RouteObject[] = [
  { path: 'help', lazy: async () => ({ Component: (await import('./HelpPage.tsx')).HelpPage }) },
  { path: 'help/statements', lazy: async () => ({ Component: (await import('./HouseStylePage.tsx')).HouseStylePage }) },
  { path: 'accessibility-statement', lazy: async () => ({ Component: (await import('./AccessibilityPage.tsx')).AccessibilityPage }) },
];

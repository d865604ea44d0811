import type { RouteObject } from 'react-router';

/** Who has been heard on what, within an inspection. */
export const matrixRoutes: RouteObject[] = [{ path: 'matrix', lazy: async () => ({ Component: (await import('./MatrixPage.tsx')).MatrixPage }) }];

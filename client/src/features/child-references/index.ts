import type { RouteObject } from 'react-router';

export const childReferenceRoutes: RouteObject[] = [{ path: 'child-references', lazy: async () => ({ Component: (await import('./RegisterPage.tsx')).RegisterPage }) }];

export { ChildReferenceOffers } from './ChildReferenceOffers.tsx';

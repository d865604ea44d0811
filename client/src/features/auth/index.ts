import type { RouteObject } from 'react-router';

export { ServicePages, ServiceShell } from './ServiceShell.tsx';
export { SignInPage } from './SignInPage.tsx';
export { OfferViewer, RequirePerson, RequireViewer } from './ViewerGate.tsx';

/** For people who are signed in. */
export const accountRoutes: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./AccountPage.tsx')).AccountPage }) },
];

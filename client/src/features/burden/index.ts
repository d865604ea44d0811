import type { RouteObject } from 'react-router';

/** What an inspection asks of agencies, within it. */
export const burdenRoutes: RouteObject[] = [
  { path: 'requests/time-given', lazy: async () => ({ Component: (await import('./TimeGivenPage.tsx')).TimeGivenPage }) },
  { path: 'requests/time-given/rate', lazy: async () => ({ Component: (await import('./SetRatePage.tsx')).SetRatePage }) },
];

export { CarriedBurden } from './CarriedBurden.tsx';
export { ReportBurden } from './ReportBurden.tsx';
export { useBurdenSums } from './use-burden-sums.ts';

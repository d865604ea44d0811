import type { RouteObject } from 'react-router';

/** The pages of the table of a piece of evidence, within an inspection. */
export const datasetRoutes: RouteObject[] = [
  { path: 'evidence/:evidenceId/table', lazy: async () => ({ Component: (await import('./DatasetPage.tsx')).DatasetPage }) },
  { path: 'evidence/:evidenceId/table/import', lazy: async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage }) },
];
export { EvidenceDataset } from './EvidenceDataset.tsx';

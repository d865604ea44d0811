import type { RouteObject } from 'react-router';

/** The pages of the table of a piece of evidence, within an inspection. */
export const datasetRoutes: RouteObject[] = [
  { path: 'evidence/:evidenceId/table', lazy: async () => ({ Component: (await import('./DatasetPage.tsx')).DatasetPage }) },
  { path: 'evidence/:evidenceId/table/import', lazy: async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage }) },
];
export { datasetPage } from './dataset-paths.ts';
export { EvidenceDataset } from './EvidenceDataset.tsx';
export { TableHistory } from './TableHistory.tsx';
export { sizeOfTable } from './dataset-words.ts';
/** For the page of evidence on which its table is removed. */
export { removeDatasetMutation, tableToRemoveQuery } from './datasets.operations.ts';
export { useWhenDatasetChanges } from './use-when-dataset-changes.ts';

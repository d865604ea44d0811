import type { DatasetCheck } from './datasets.check.ts';
import type { DatasetRecord, DatasetRemoval, DraftRecord, ImportRecord, SeenDataset, StoredRow } from './datasets.record.ts';

export type DatasetView = SeenDataset;
export type DatasetDraftView = DraftRecord;
export type DatasetRowView = StoredRow;
export type DatasetCheckView = DatasetCheck;
export type DatasetVersionView = DatasetRecord;
export type DatasetRemovalView = DatasetRemoval;
export type DatasetImportView = ImportRecord;

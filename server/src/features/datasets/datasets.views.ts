import type { DatasetCheck } from './datasets.check.ts';
import type { DraftRecord, SeenDataset, StoredRow } from './datasets.record.ts';

export type DatasetView = SeenDataset;
export type DatasetDraftView = DraftRecord;
export type DatasetRowView = StoredRow;
export type DatasetCheckView = DatasetCheck;

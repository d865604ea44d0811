import type { AttachedFile, FileRecord } from './files.record.ts';

export type EvidenceFileView = AttachedFile;
export type UnfinishedUploadView = FileRecord;

import type { FileComing, FileFinding, FileRecord, SeenFile } from './files.record.ts';

export type EvidenceFileView = SeenFile;
export type FileComingView = FileComing;
export type FileFindingView = FileFinding;
export type UnfinishedUploadView = FileRecord;

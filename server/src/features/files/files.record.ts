import type { FileScan } from '@joint/shared';

/** A file as it stands in its table. */
export interface FileRecord {
  readonly id: string;
  readonly evidenceId: string;
  readonly addedById: string;
  readonly name: string;
  readonly size: number;
  readonly status: 'UPLOADING' | 'ATTACHED' | 'REMOVED';
  readonly scan: FileScan;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  readonly createdAt: Date;
  readonly attachedAt: Date | null;
  readonly removedAt: Date | null;
  readonly removedById: string | null;
}

/** A file that became part of evidence, taken away since or not. */
export type AttachedFile = FileRecord & { readonly status: 'ATTACHED' | 'REMOVED'; readonly mediaType: string; readonly sha256: string; readonly attachedAt: Date };

/** The table itself holds that what is attached is whole. */
export function assertAttached(record: FileRecord): asserts record is AttachedFile {
  if (record.status === 'UPLOADING') throw new Error(`file ${record.id} is not attached`);
}

/** What a file's events carry. */
export const payloadOf = ({ evidenceId, id, sha256, size }: AttachedFile) => ({ evidenceId, fileId: id, sha256, size });

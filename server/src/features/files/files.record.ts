import type { FileScan, FileTextStatus, FoundPlace, ScreeningKind, ScreeningReason } from '@joint/shared';
import { jobs } from './files.jobs.ts';
import { hasWords } from './text/index.ts';

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
  readonly textStatus: FileTextStatus;
  /** Kinds that the screening of its words found and nobody has said of why they may stay. */
  readonly openFindings: number;
}

/**
 * How a file begins once it is whole, and the job that is first: the scanner's where there is one, else that of its words where it has any. Words that are not
 * read yet hold it back; a picture has none.
 */
export function beginningOf(mediaType: string, isScanned: boolean): { readonly scan: FileScan; readonly textStatus: FileTextStatus; readonly job: typeof jobs.scan | typeof jobs.readText | null } {
  const isReadable = hasWords({ mediaType });
  return { scan: isScanned ? 'WAITING' : 'NOT_SCANNED', textStatus: isReadable ? 'WAITING' : 'UNREADABLE', job: isScanned ? jobs.scan : isReadable ? jobs.readText : null };
}

/** What the screening of a file's words found of one kind, and why it may stay. */
export interface FileFinding {
  readonly fileId: string;
  readonly kind: ScreeningKind;
  readonly count: number;
  readonly places: readonly FoundPlace[];
  readonly reason: ScreeningReason | null;
  readonly answeredById: string | null;
  readonly answeredAt: Date | null;
}

/** A file that became part of evidence, taken away since or not. */
export type AttachedFile = FileRecord & { readonly status: 'ATTACHED' | 'REMOVED'; readonly mediaType: string; readonly sha256: string; readonly attachedAt: Date };

/** A file as one person meets it. */
export type SeenFile = AttachedFile & {
  /** The reader acts for the agency that added it. */
  readonly isOwn: boolean;
};

/** The table itself holds that what is attached is whole. */
export function assertAttached(record: FileRecord): asserts record is AttachedFile {
  if (record.status === 'UPLOADING') throw new Error(`file ${record.id} is not attached`);
}

/** A file that becomes part of another piece as well: which, under which id, into which piece, by whose hand. */
export interface FileCopy {
  readonly fileId: string;
  readonly copyId: string;
  readonly evidenceId: string;
  readonly userId: string;
  readonly agencyId: string;
}

/** One that was chosen to come along with a piece and is not here: under the id that it will have. */
export interface FileComing {
  readonly id: string;
  readonly evidenceId: string;
  readonly name: string;
  readonly state: 'COMING' | 'GONE' | 'NO_ROOM';
  readonly askedAt: Date;
}

/** What a file's events carry. */
export const payloadOf = ({ evidenceId, id, sha256, size }: AttachedFile) => ({ evidenceId, fileId: id, sha256, size });

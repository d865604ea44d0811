import type { FileScan, FileTextStatus, FoundKind, ScreeningReason } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Prisma, Transaction } from '../../platform/database.ts';
import type { AttachedFile, FileComing, FileCopy, FileFinding, FileRecord } from './files.record.ts';

const columns = {
  id: true, evidenceId: true, addedById: true, name: true, size: true, status: true, scan: true, mediaType: true, sha256: true, createdAt: true, attachedAt: true, removedAt: true, removedById: true,
  textStatus: true, _count: { select: { findings: { where: { reason: null } } } },
} as const;
type Row = Omit<FileRecord, 'size' | 'openFindings'> & { readonly size: bigint; readonly _count: { readonly findings: number } };
const toRecord = ({ size, _count, ...row }: Row): FileRecord => ({ ...row, size: Number(size), openFindings: _count.findings });

/** A file with where it stands in the background's work. */
export interface FileAtWork extends FileRecord {
  readonly inspectionId: string;
}

export function createFileStore({ prisma, transaction }: Database) {
  const find = async (tx: Transaction | Database['prisma'], where: Prisma.EvidenceFileWhereInput): Promise<FileRecord | null> => {
    const row = await tx.evidenceFile.findFirst({ where, select: columns });
    return row && toRecord(row);
  };
  return {
    transaction,

    /** Who may know of it is for the caller to ask. */
    find: (id: string): Promise<FileRecord | null> => find(prisma, { id }),
    /** One that somebody began, still unfinished or not attached. */
    findUpload: (id: string, addedById: string): Promise<FileRecord | null> => find(prisma, { id, addedById, status: 'UPLOADING' }),
    /** Locked until the commit. */
    async lock(tx: Transaction, id: string): Promise<FileRecord | null> {
      await tx.$executeRaw`SELECT FROM evidence_file WHERE id = ${id}::uuid FOR UPDATE`;
      return find(tx, { id });
    },
    /** What was attached to each piece, oldest first; one statement for all of them. */
    async ofEvidence(evidenceIds: readonly string[]): Promise<AttachedFile[]> {
      const rows = await prisma.evidenceFile.findMany({ where: { evidenceId: { in: [...evidenceIds] }, status: { not: 'UPLOADING' } }, select: columns, orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }] });
      return rows.map(toRecord) as AttachedFile[];
    },
    async unfinishedOf(addedById: string, evidenceIds: readonly string[]): Promise<FileRecord[]> {
      const rows = await prisma.evidenceFile.findMany({ where: { addedById, evidenceId: { in: [...evidenceIds] }, status: 'UPLOADING' }, select: columns, orderBy: { createdAt: 'asc' } });
      return rows.map(toRecord);
    },
    async findMany(ids: readonly string[]): Promise<FileRecord[]> {
      return (await prisma.evidenceFile.findMany({ where: { id: { in: [...ids] } }, select: columns })).map(toRecord);
    },

    /** What a person has begun and not attached; their next beginning waits for this transaction's end. */
    async countUnfinished(tx: Transaction, addedById: string): Promise<{ count: number; bytes: number }> {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads of ${addedById}`}, 0))`;
      const { _count, _sum } = await tx.evidenceFile.aggregate({ where: { addedById, status: 'UPLOADING' }, _count: true, _sum: { size: true } });
      return { count: _count, bytes: Number(_sum.size ?? 0) };
    },
    countAttached: (tx: Transaction, evidenceId: string): Promise<number> => tx.evidenceFile.count({ where: { evidenceId, status: 'ATTACHED' } }),
    async begin(tx: Transaction, upload: { id: string; evidenceId: string; addedById: string; name: string; size: number }): Promise<void> {
      await tx.evidenceFile.create({ data: { ...upload, createdAt: now() } });
    },
    /** What the whole content is. False when the upload was given up meanwhile. */
    async setContent(id: string, content: { mediaType: string; sha256: string }): Promise<boolean> {
      return (await prisma.evidenceFile.updateMany({ where: { id, status: 'UPLOADING' }, data: content })).count === 1;
    },
    async attach(tx: Transaction, id: string, { scan, textStatus }: { readonly scan: FileScan; readonly textStatus: FileTextStatus }): Promise<void> {
      await tx.evidenceFile.update({ where: { id }, data: { status: 'ATTACHED', attachedAt: now(), scan, textStatus } });
    },
    /** One that has all its bytes at once. False when it is there already. */
    async addCopy(tx: Transaction, copy: { id: string; evidenceId: string; addedById: string; name: string; size: number; mediaType: string; sha256: string; scan: FileScan; textStatus: FileTextStatus }): Promise<boolean> {
      const { count } = await tx.evidenceFile.createMany({ data: { ...copy, status: 'ATTACHED', createdAt: now(), attachedAt: now() }, skipDuplicates: true });
      return count === 1;
    },
    async askForCopy(tx: Transaction, { copyId, fileId, evidenceId, userId, agencyId }: FileCopy): Promise<void> {
      await tx.evidenceFileCopy.create({ data: { id: copyId, fileId, evidenceId, askedById: userId, agencyId, askedAt: now() } });
    },
    /** How a copy that was asked for ended: null where it is here, or nobody needs it any more. */
    async settleCopy(tx: Transaction, copyId: string, state: 'GONE' | 'NO_ROOM' | null): Promise<void> {
      if (state) await tx.evidenceFileCopy.updateMany({ where: { id: copyId }, data: { state } });
      else await tx.evidenceFileCopy.deleteMany({ where: { id: copyId } });
    },
    /** Files that were chosen to come along with each piece and are not here; one statement for all of them. */
    async comingTo(evidenceIds: readonly string[]): Promise<FileComing[]> {
      const rows = await prisma.evidenceFileCopy.findMany({ where: { evidenceId: { in: [...evidenceIds] } }, select: { id: true, evidenceId: true, state: true, askedAt: true, file: { select: { name: true } } }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] });
      return rows.map(({ file, ...row }) => ({ ...row, name: file.name }));
    },
    async remove(tx: Transaction, id: string, removedById: string | null): Promise<void> {
      await tx.evidenceFile.update({ where: { id }, data: { status: 'REMOVED', removedAt: now(), removedById, textStatus: 'NONE' } });
      await tx.evidenceFileText.deleteMany({ where: { fileId: id } });
      // Why something stayed is part of the record; a question about what is gone is none.
      await tx.evidenceFileFinding.deleteMany({ where: { fileId: id, reason: null } });
    },
    async setScan(tx: Transaction, id: string, scan: FileScan): Promise<void> {
      await tx.evidenceFile.update({ where: { id }, data: { scan } });
    },
    /** Forgets an upload that was never attached. */
    async forget(id: string): Promise<void> {
      await prisma.evidenceFile.deleteMany({ where: { id, status: 'UPLOADING' } });
    },
    /** Forgets one upload begun before an instant, if there is one, after its bytes are gone; false when there is none. */
    forgetOldest: (before: Date, removeBytes: (id: string) => Promise<void>): Promise<boolean> =>
      transaction(async (tx) => {
        const [old] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM evidence_file WHERE status = 'UPLOADING' AND created_at < ${before} ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
        if (!old) return false;
        await removeBytes(old.id);
        await tx.evidenceFile.delete({ where: { id: old.id } });
        return true;
      }),
    /** For work in the background, which acts for nobody. */
    async unsafeFindAtWork(tx: Transaction | null, id: string): Promise<FileAtWork | null> {
      const row = await (tx ?? prisma).evidenceFile.findUnique({ where: { id }, select: { ...columns, evidence: { select: { inspectionId: true } } } });
      if (!row) return null;
      const { evidence, ...rest } = row;
      return { ...toRecord(rest), inspectionId: evidence.inspectionId };
    },
    /** The words of a file, or null when nothing could be read, and what was found in them. What was answered before stays answered for as many. */
    async saveText(tx: Transaction, fileId: string, text: { readonly text: string; readonly isCut: boolean } | null, found: readonly FoundKind[]): Promise<void> {
      await tx.evidenceFile.update({ where: { id: fileId }, data: { textStatus: text ? 'READ' : 'UNREADABLE' } });
      if (text) {
        await tx.$executeRaw`
          INSERT INTO evidence_file_text (file_id, text, is_cut) VALUES (${fileId}::uuid, ${text.text}, ${text.isCut})
          ON CONFLICT (file_id) DO UPDATE SET text = EXCLUDED.text, is_cut = EXCLUDED.is_cut`;
        // Read after all, it is asked about no more for not having been.
        await tx.evidenceFileFinding.deleteMany({ where: { fileId, kind: 'WORDS_NOT_READ', reason: null } });
      }
      await tx.evidenceFileFinding.createMany({ data: found.map(({ kind, count, places }) => ({ fileId, kind, count, places: places.map((one) => ({ ...one })) })), skipDuplicates: true });
    },
    /** What was found in each file; one statement for all of them. */
    async findingsOf(fileIds: readonly string[], tx: Transaction | null = null): Promise<FileFinding[]> {
      const rows = await (tx ?? prisma).evidenceFileFinding.findMany({ where: { fileId: { in: [...fileIds] } }, orderBy: [{ fileId: 'asc' }, { kind: 'asc' }] });
      return rows as unknown as FileFinding[];
    },
    async answer(tx: Transaction, fileId: string, answeredById: string, { kind, reason }: { readonly kind: string; readonly reason: ScreeningReason }): Promise<void> {
      await tx.evidenceFileFinding.updateMany({ where: { fileId, kind, reason: null }, data: { reason, answeredById, answeredAt: now() } });
    },
    /** Files of a piece about which something is still asked, and whether that is because they could not be read. */
    async unansweredOf(tx: Transaction, evidenceId: string): Promise<{ name: string; isRead: boolean }[]> {
      const rows = await tx.evidenceFile.findMany({ where: { evidenceId, status: 'ATTACHED', findings: { some: { reason: null } } }, select: { name: true, findings: { where: { reason: null }, select: { kind: true } } }, orderBy: { attachedAt: 'asc' } });
      return rows.map(({ name, findings }) => ({ name, isRead: !findings.some(({ kind }) => kind === 'WORDS_NOT_READ') }));
    },
    /** Copies that were asked for before an instant and did not come about. */
    async copiesSince(before: Date): Promise<FileCopy[]> {
      const rows = await prisma.evidenceFileCopy.findMany({ where: { state: 'COMING', askedAt: { lt: before } }, orderBy: { askedAt: 'asc' }, take: 100 });
      return rows.map(({ id: copyId, fileId, evidenceId, askedById: userId, agencyId }) => ({ copyId, fileId, evidenceId, userId, agencyId }));
    },
    /** Files that were attached before an instant and that no virus scanner has looked at yet. */
    async unscannedSince(before: Date): Promise<string[]> {
      const rows = await prisma.evidenceFile.findMany({ where: { status: 'ATTACHED', scan: 'WAITING', attachedAt: { lt: before } }, select: { id: true }, orderBy: { attachedAt: 'asc' }, take: 100 });
      return rows.map(({ id }) => id);
    },
    /** Files that nothing could read for long: whatever went wrong, somebody of their agency is asked. */
    async waitingSince(before: Date): Promise<string[]> {
      const rows = await prisma.evidenceFile.findMany({ where: { status: 'ATTACHED', textStatus: 'WAITING', scan: { not: 'WAITING' }, attachedAt: { lt: before } }, select: { id: true }, take: 100 });
      return rows.map(({ id }) => id);
    },
  };
}
export type FileStore = ReturnType<typeof createFileStore>;

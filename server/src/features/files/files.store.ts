import type { FileScan } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Prisma, Transaction } from '../../platform/database.ts';
import type { AttachedFile, FileRecord } from './files.record.ts';

const columns = {
  id: true, evidenceId: true, addedById: true, name: true, size: true, status: true, scan: true, mediaType: true, sha256: true, createdAt: true, attachedAt: true, removedAt: true, removedById: true,
} as const;
type Row = Omit<FileRecord, 'size'> & { readonly size: bigint };
const toRecord = ({ size, ...row }: Row): FileRecord => ({ ...row, size: Number(size) });

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
    async attach(tx: Transaction, id: string, scan: FileScan): Promise<void> {
      await tx.evidenceFile.update({ where: { id }, data: { status: 'ATTACHED', attachedAt: now(), scan, textStatus: 'WAITING' } });
    },
    async remove(tx: Transaction, id: string, removedById: string | null): Promise<void> {
      await tx.evidenceFile.update({ where: { id }, data: { status: 'REMOVED', removedAt: now(), removedById, textStatus: 'NONE' } });
      await tx.evidenceFileText.deleteMany({ where: { fileId: id } });
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
    /** The words of a file that is still attached; null when nothing could be read. */
    async saveText(fileId: string, text: { readonly text: string; readonly isCut: boolean } | null): Promise<void> {
      await transaction(async (tx) => {
        const { count } = await tx.evidenceFile.updateMany({ where: { id: fileId, status: 'ATTACHED' }, data: { textStatus: text ? 'READ' : 'UNREADABLE' } });
        if (count === 0 || !text) return;
        await tx.$executeRaw`
          INSERT INTO evidence_file_text (file_id, text, is_cut) VALUES (${fileId}::uuid, ${text.text}, ${text.isCut})
          ON CONFLICT (file_id) DO UPDATE SET text = EXCLUDED.text, is_cut = EXCLUDED.is_cut`;
      });
    },
  };
}
export type FileStore = ReturnType<typeof createFileStore>;

import { now } from '../../../platform/clock.ts';
import type { Database, Transaction } from '../../../platform/database.ts';

export interface EvidenceComment {
  readonly id: string;
  readonly evidenceId: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Date;
}

export function createCommentStore({ prisma }: Database) {
  return {
    find: (tx: Transaction, id: string): Promise<EvidenceComment | null> => tx.evidenceComment.findUnique({ where: { id } }),
    /** False when the id is taken. */
    async add(tx: Transaction, comment: Omit<EvidenceComment, 'at'>): Promise<boolean> {
      return (await tx.evidenceComment.createMany({ data: { ...comment, at: now() }, skipDuplicates: true })).count === 1;
    },
    count: (tx: Transaction, evidenceId: string): Promise<number> => tx.evidenceComment.count({ where: { evidenceId } }),
    /** For readers inside the agency alone: comments of many pieces, oldest first. */
    ofEvidence: (ids: readonly string[]): Promise<EvidenceComment[]> => prisma.evidenceComment.findMany({ where: { evidenceId: { in: [...ids] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  };
}
export type CommentStore = ReturnType<typeof createCommentStore>;

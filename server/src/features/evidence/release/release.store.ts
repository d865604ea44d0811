import { now } from '../../../platform/clock.ts';
import type { Database, Transaction } from '../../../platform/database.ts';

/** Whether an agency's submissions go through its coordinator, and which of them wait for it. */
export function createReleaseStore({ prisma }: Database) {
  const isOn = async (reader: Transaction, inspectionId: string, agencyId: string): Promise<boolean> =>
    (await reader.inspectionAgency.findUnique({ where: { inspectionId_agencyId: { inspectionId, agencyId } }, select: { coordinatorReleases: true } }))?.coordinatorReleases ?? false;
  return {
    isOn: (inspectionId: string, agencyId: string, reader: Transaction = prisma): Promise<boolean> => isOn(reader, inspectionId, agencyId),
    async set(tx: Transaction, inspectionId: string, agencyId: string, coordinatorReleases: boolean): Promise<void> {
      await tx.inspectionAgency.update({ where: { inspectionId_agencyId: { inspectionId, agencyId } }, data: { coordinatorReleases } });
    },
    /** Hands a draft in for release, or takes it out of the queue; a note from an earlier round is done with once it is handed in or submitted, and never leaves the agency. */
    async mark(tx: Transaction, evidenceId: string, isHandedIn: boolean, isDone: boolean): Promise<void> {
      await tx.evidence.update({ where: { id: evidenceId }, data: { awaitingReleaseSince: isHandedIn ? now() : null, ...(isDone && { releaseNote: null }) } });
    },
    async release(tx: Transaction, evidenceId: string): Promise<void> {
      await tx.evidence.update({ where: { id: evidenceId }, data: { status: 'SUBMITTED', submittedAt: now(), updatedAt: now(), awaitingReleaseSince: null, releaseNote: null, version: { increment: 1 } } });
    },
    async giveBack(tx: Transaction, evidenceId: string, note: string): Promise<void> {
      await tx.evidence.update({ where: { id: evidenceId }, data: { awaitingReleaseSince: null, releaseNote: note, updatedAt: now(), version: { increment: 1 } } });
    },
  };
}
export type ReleaseStore = ReturnType<typeof createReleaseStore>;

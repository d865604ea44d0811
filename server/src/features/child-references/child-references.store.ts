import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

export interface ChildReferenceRow {
  readonly inspectionId: string;
  readonly number: number;
  readonly note: string;
}
/** One agency's register in one inspection. */
export interface Register {
  readonly inspectionId: string;
  readonly agencyId: string;
}

export function createChildReferenceStore({ prisma }: Database) {
  const place = ({ inspectionId, agencyId }: Register, number: number) => ({ inspectionId_agencyId_number: { inspectionId, agencyId, number } });
  return {
    /** Of one agency in many inspections; one statement for all of them. */
    ofAgency: (inspectionIds: readonly string[], agencyId: string): Promise<ChildReferenceRow[]> =>
      prisma.childReference.findMany({ where: { inspectionId: { in: [...inspectionIds] }, agencyId }, orderBy: { number: 'asc' }, select: { inspectionId: true, number: true, note: true } }),
    /** The largest number that any agency uses, by inspection. */
    async largest(inspectionIds: readonly string[]): Promise<Map<string, number>> {
      const rows = await prisma.childReference.groupBy({ by: ['inspectionId'], where: { inspectionId: { in: [...inspectionIds] } }, _max: { number: true } });
      return new Map(rows.map(({ inspectionId, _max }) => [inspectionId, _max.number ?? 0]));
    },
    noteOf: async (tx: Transaction, register: Register, number: number): Promise<string | null> => (await tx.childReference.findUnique({ where: place(register, number), select: { note: true } }))?.note ?? null,
    async add(tx: Transaction, register: Register, { number, note, addedById }: { number: number; note: string; addedById: string }): Promise<void> {
      await tx.childReference.create({ data: { ...register, number, note, addedById, addedAt: now() } });
    },
    async setNote(tx: Transaction, register: Register, number: number, note: string): Promise<void> {
      await tx.childReference.update({ where: place(register, number), data: { note } });
    },
    async remove(tx: Transaction, register: Register, number: number): Promise<void> {
      await tx.childReference.delete({ where: place(register, number) });
    },
  };
}
export type ChildReferenceStore = ReturnType<typeof createChildReferenceStore>;

import type { AgencyKind } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

/** A person of an inspection with what writing to them needs. */
export interface Reader {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string;
  readonly agencyKind: AgencyKind;
}
export interface Pending {
  readonly id: string;
  readonly inspectionId: string;
  readonly seq: number;
  readonly userId: string;
  readonly createdAt: Date;
}

export function createNotificationStore({ prisma, transaction }: Database) {
  return {
    transaction,
    /** Inspections whose log has events that were not looked at, with where to go on and how far. */
    async behind(): Promise<{ inspectionId: string; toldTo: number; head: number }[]> {
      const rows = await prisma.$queryRaw<{ inspectionId: string; toldTo: bigint; head: bigint }[]>`
        SELECT i.id AS "inspectionId", coalesce(c.told_to, 0) AS "toldTo", i.last_seq AS head FROM inspection i LEFT JOIN notification_cursor c ON c.inspection_id = i.id
        WHERE i.last_seq > coalesce(c.told_to, 0)`;
      return rows.map(({ inspectionId, toldTo, head }) => ({ inspectionId, toldTo: Number(toldTo), head: Number(head) }));
    },
    /** False when another node went on meanwhile: then these events are its. */
    async goOn(tx: Transaction, inspectionId: string, from: number, to: number): Promise<boolean> {
      await tx.notificationCursor.createMany({ data: { inspectionId, toldTo: 0n }, skipDuplicates: true });
      return (await tx.notificationCursor.updateMany({ where: { inspectionId, toldTo: BigInt(from) }, data: { toldTo: BigInt(to) } })).count === 1;
    },
    async add(tx: Transaction, inspectionId: string, told: readonly { readonly seq: number; readonly userId: string }[]): Promise<string[]> {
      const rows = await tx.notification.createManyAndReturn({ data: told.map(({ seq, userId }) => ({ inspectionId, seq: BigInt(seq), userId, createdAt: now() })), skipDuplicates: true, select: { id: true } });
      return rows.map(({ id }) => id);
    },
    /** Null once it is sent or dropped. */
    async pending(id: string): Promise<Pending | null> {
      const row = await prisma.notification.findUnique({ where: { id } });
      return row && row.sentAt === null && row.droppedAt === null ? { id: row.id, inspectionId: row.inspectionId, seq: Number(row.seq), userId: row.userId, createdAt: row.createdAt } : null;
    },
    async settle(id: string, how: 'sent' | 'dropped'): Promise<void> {
      await prisma.notification.update({ where: { id }, data: how === 'sent' ? { sentAt: now() } : { droppedAt: now() } });
    },
    /** Whoever takes part, has an account that is open, and wants emails. What they may see is the policies’ to say. */
    readersOf: (inspectionId: string): Promise<Reader[]> => prisma.$queryRaw`
      SELECT u.id AS "userId", u.name, u.email, u.agency_id AS "agencyId", a.kind::text AS "agencyKind"
      FROM inspection_member m JOIN app_user u ON u.id = m.user_id JOIN agency a ON a.id = u.agency_id LEFT JOIN notification_choice c ON c.user_id = u.id
      WHERE m.inspection_id = ${inspectionId}::uuid AND u.deactivated_at IS NULL AND coalesce(c.is_wanted, true)`,

    async isWanted(userId: string): Promise<boolean> {
      return (await prisma.notificationChoice.findUnique({ where: { userId }, select: { isWanted: true } }))?.isWanted ?? true;
    },
    async setWanted(userId: string, isWanted: boolean): Promise<void> {
      const data = { isWanted, changedAt: now() };
      await prisma.notificationChoice.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    },
  };
}
export type NotificationStore = ReturnType<typeof createNotificationStore>;

import type { Database } from '../../platform/database.ts';
import type { Viewer } from '../../platform/viewer.ts';

export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
}
type ViewerRow = Omit<Viewer, 'sessionId'> & { readonly sessionId: string; readonly lastSeenAt: Date };

export function createSessionStore({ prisma }: Database) {
  return {
    async add(session: { id: string; userId: string; expiresAt: Date; userAgent: string }): Promise<void> {
      await prisma.session.create({ data: session });
    },
    /** The person behind a live session; one statement, since every request asks. */
    async viewer(id: string, allowDemo: boolean): Promise<ViewerRow | null> {
      const [row] = await prisma.$queryRaw<ViewerRow[]>`
        SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", u.id AS "userId", u.name, u.agency_id AS "agencyId", a.kind::text AS "agencyKind", u.is_administrator AS "isAdministrator"
        FROM session s JOIN app_user u ON u.id = s.user_id JOIN agency a ON a.id = u.agency_id
        WHERE s.id = ${id} AND s.expires_at > now() AND u.deactivated_at IS NULL AND (${allowDemo} OR NOT u.is_demo)`;
      return row ?? null;
    },
    async touch(id: string, expiresAt: Date): Promise<void> {
      await prisma.session.updateMany({ where: { id }, data: { lastSeenAt: new Date(), expiresAt } });
    },
    ofUser: (userId: string): Promise<StoredSession[]> =>
      prisma.session.findMany({ where: { userId, expiresAt: { gt: new Date() } }, orderBy: { createdAt: 'desc' }, select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true } }),
    /** Which of these sessions can still be used. */
    async live(ids: readonly string[]): Promise<Set<string>> {
      const rows = await prisma.session.findMany({ where: { id: { in: [...ids] }, expiresAt: { gt: new Date() }, user: { deactivatedAt: null } }, select: { id: true } });
      return new Set(rows.map((row) => row.id));
    },
    /** Ends sessions and tells every node, so that open connections close. */
    async end(where: { id: string } | { userId: string }): Promise<void> {
      await prisma.$transaction([prisma.session.deleteMany({ where }), prisma.$executeRaw`SELECT pg_notify('session_ended', '')`]);
    },
    async removeExpired(): Promise<void> {
      await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
    },
  };
}
export type SessionStore = ReturnType<typeof createSessionStore>;

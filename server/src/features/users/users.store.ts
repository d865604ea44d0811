import type { AgencyKind } from '@joint/shared';
import type { Database, Transaction } from '../../platform/database.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agencyId: string;
}
/** A person with what signing in needs. */
export interface Account extends User {
  readonly email: string;
  readonly passwordHash: string | null;
  readonly isAdministrator: boolean;
  readonly isDemo: boolean;
  readonly deactivatedAt: Date | null;
  readonly agency: { readonly kind: AgencyKind };
}
export type NewAccount = Pick<Account, 'agencyId' | 'name' | 'email' | 'jobTitle' | 'passwordHash' | 'isAdministrator' | 'isDemo'>;

const columns = { id: true, name: true, jobTitle: true, agencyId: true } as const;
const accountColumns = { ...columns, email: true, passwordHash: true, isAdministrator: true, isDemo: true, deactivatedAt: true, agency: { select: { kind: true } } } as const;

export function createUserStore({ prisma }: Database) {
  return {
    byIds: (ids: readonly string[], reader: Transaction = prisma): Promise<User[]> => reader.user.findMany({ select: columns, where: { id: { in: [...ids] } } }),
    ofAgencies: (agencyIds: readonly string[]): Promise<User[]> =>
      prisma.user.findMany({ select: columns, where: { agencyId: { in: [...agencyIds] }, deactivatedAt: null }, orderBy: { name: 'asc' } }),
    accountByEmail: (email: string): Promise<Account | null> => prisma.user.findUnique({ select: accountColumns, where: { email: email.toLowerCase() } }),
    emailOf: async (id: string): Promise<string | null> => (await prisma.user.findUnique({ select: { email: true }, where: { id } }))?.email ?? null,
    demoAccounts: (): Promise<Account[]> => prisma.user.findMany({ select: accountColumns, where: { isDemo: true, deactivatedAt: null }, orderBy: { createdAt: 'asc' } }),
    count: (): Promise<number> => prisma.user.count(),
    setPassword: async (id: string, passwordHash: string): Promise<void> => void (await prisma.user.update({ where: { id }, data: { passwordHash } })),
    add: (account: NewAccount): Promise<User> => prisma.user.create({ data: { ...account, email: account.email.toLowerCase() }, select: columns }),
  };
}
export type UserStore = ReturnType<typeof createUserStore>;

import type { AgencyKind } from '@joint/shared';
import type { Database, Transaction } from '../../platform/database.ts';

export interface Agency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly shortName: string;
}
const columns = { id: true, kind: true, name: true, shortName: true } as const;

export function createAgencyStore({ prisma }: Database) {
  return {
    all: (): Promise<Agency[]> => prisma.agency.findMany({ select: columns, orderBy: { name: 'asc' } }),
    byIds: (ids: readonly string[], reader: Transaction = prisma): Promise<Agency[]> => reader.agency.findMany({ select: columns, where: { id: { in: [...ids] } } }),
    byName: (name: string): Promise<Agency | null> => prisma.agency.findUnique({ select: columns, where: { name } }),
    add: (agency: Omit<Agency, 'id'>): Promise<Agency> => prisma.agency.create({ data: agency, select: columns }),
  };
}
export type AgencyStore = ReturnType<typeof createAgencyStore>;

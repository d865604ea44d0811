import type { StatementKind } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';

export interface PatternRecord {
  readonly id: string;
  readonly agencyId: string | null;
  readonly kind: StatementKind;
  readonly text: string;
}
export interface KeptPattern extends PatternRecord {
  readonly agencyId: string;
  readonly keptById: string;
}
/** One that comes with the service. */
export interface NewPattern {
  readonly slug: string;
  readonly kind: StatementKind;
  readonly text: string;
}
const columns = { id: true, agencyId: true, kind: true, text: true } as const;

export function createPatternStore({ prisma }: Database) {
  return {
    /** Those of the service, then those of one inspectorate, oldest first; others never leave the database. */
    ofAgency: (agencyId: string): Promise<PatternRecord[]> =>
      prisma.statementPattern.findMany({ where: { OR: [{ agencyId: null }, { agencyId }] }, select: columns, orderBy: [{ agencyId: { sort: 'asc', nulls: 'first' } }, { kind: 'asc' }, { keptAt: 'asc' }, { id: 'asc' }] }),
    find: (id: string, reader: Transaction = prisma): Promise<(PatternRecord & { readonly keptById: string | null }) | null> => reader.statementPattern.findUnique({ where: { id }, select: { ...columns, keptById: true } }),
    /** What kind of statement it is, as it stands in this inspection's narrative. */
    kindOf: async (tx: Transaction, inspectionId: string, { sectionId, statementId }: { readonly sectionId: string; readonly statementId: string }): Promise<StatementKind | null> =>
      (await tx.statement.findFirst({ where: { id: statementId, sectionId, section: { inspectionId } }, select: { kind: true } }))?.kind ?? null,
    /** Names of every agency there is, whether it takes part or not. */
    async agencyNames(tx: Transaction): Promise<string[]> {
      return (await tx.agency.findMany({ select: { name: true, shortName: true } })).flatMap(({ name, shortName }) => [name, shortName]);
    },
    count: (tx: Transaction, agencyId: string): Promise<number> => tx.statementPattern.count({ where: { agencyId } }),
    /** Two leads of one inspectorate may keep patterns in two inspections at once: the limit holds for both. */
    async lock(tx: Transaction, agencyId: string): Promise<void> {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`patterns ${agencyId}`}))`;
    },
    async keep(tx: Transaction, pattern: KeptPattern): Promise<void> {
      await tx.statementPattern.create({ data: { ...pattern, keptAt: now() } });
    },
    /** False where somebody took it out first. */
    remove: async (tx: Transaction, id: string): Promise<boolean> => (await tx.statementPattern.deleteMany({ where: { id } })).count > 0,
    /** Adds one that comes with the service, or says it as it is said now. */
    async put({ slug, kind, text }: NewPattern): Promise<void> {
      await prisma.statementPattern.upsert({ where: { slug }, update: { kind, text }, create: { slug, kind, text, keptAt: now() } });
    },
  };
}
export type PatternStore = ReturnType<typeof createPatternStore>;

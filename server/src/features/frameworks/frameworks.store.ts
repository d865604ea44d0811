import type { InspectionKind } from '@joint/shared';
import type { Database, Transaction } from '../../platform/database.ts';

/** One of the questions that a criterion breaks down into, and the heading that a section may begin from. */
export interface CriterionAsk {
  readonly heading: string;
  readonly question: string;
}
export interface Criterion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly guidance: string;
  readonly asks: readonly CriterionAsk[];
  readonly position: number;
}
export interface FrameworkVersion {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly slug: string;
  readonly version: string;
  readonly inForceFrom: Date;
  readonly description: string;
  readonly kinds: readonly InspectionKind[];
  readonly criteria: readonly Criterion[];
}
/** A version as reference data brings it, before it has ids. */
export interface NewFrameworkVersion {
  readonly slug: string;
  readonly title: string;
  readonly owner: string;
  readonly version: string;
  readonly inForceFrom: string;
  readonly description: string;
  readonly kinds: readonly InspectionKind[];
  readonly criteria: readonly Omit<Criterion, 'id' | 'position'>[];
}

const criterionColumns = { id: true, code: true, title: true, question: true, guidance: true, position: true, asks: { select: { heading: true, question: true }, orderBy: { position: 'asc' } } } as const;
const versionColumns = {
  id: true, version: true, inForceFrom: true, description: true, kinds: true,
  framework: { select: { slug: true, title: true, owner: true } },
  criteria: { select: criterionColumns, orderBy: { position: 'asc' } },
} as const;

const numbered = (asks: readonly CriterionAsk[]) => asks.map(({ heading, question }, position) => ({ position, heading, question }));
const flat = <T extends { framework: { slug: string; title: string; owner: string } }>({ framework, ...version }: T) => ({ ...framework, ...version });

export function createFrameworkStore(database: Database) {
  const { prisma } = database;
  /** A version never changes, and nearly every request asks for one: each is read once. */
  const known = new Map<string, FrameworkVersion>();
  return {
    async all(): Promise<FrameworkVersion[]> {
      const rows = await prisma.frameworkVersion.findMany({ select: versionColumns, orderBy: [{ framework: { title: 'asc' } }, { inForceFrom: 'desc' }] });
      return rows.map(flat);
    },
    async byIds(ids: readonly string[], reader: Transaction = prisma): Promise<FrameworkVersion[]> {
      const unknown = ids.filter((id) => !known.has(id));
      const read = unknown.length === 0 ? [] : await reader.frameworkVersion.findMany({ select: versionColumns, where: { id: { in: unknown } } });
      for (const version of read) known.set(version.id, flat(version));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    /** Adds a version unless it is there; one that is there never changes. */
    async add({ slug, title, owner, version, inForceFrom, description, kinds, criteria }: NewFrameworkVersion): Promise<void> {
      await database.transaction(async (tx) => {
        // Nodes that start at the same moment bring the same reference data: one adds it, the others find it there.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('framework'))`;
        const framework = await tx.framework.upsert({ where: { slug }, update: {}, create: { slug, title, owner } });
        const existing = await tx.frameworkVersion.findUnique({ where: { frameworkId_version: { frameworkId: framework.id, version } } });
        if (existing) return addAsks(tx, existing.id, criteria);
        await tx.frameworkVersion.create({
          data: {
            frameworkId: framework.id, version, inForceFrom: new Date(inForceFrom), description, kinds: [...kinds],
            criteria: { create: criteria.map(({ code, title: name, question, guidance, asks }, position) => ({ code, title: name, question, guidance, position, asks: { create: numbered(asks) } })) },
          },
        });
      });
    },
  };
}

/** A version that was added before criteria said what they ask is told it once; from then on that never changes either. */
async function addAsks(tx: Transaction, frameworkVersionId: string, criteria: NewFrameworkVersion['criteria']): Promise<void> {
  if (await tx.criterionAsk.findFirst({ where: { criterion: { frameworkVersionId } }, select: { position: true } })) return;
  const ids = new Map((await tx.criterion.findMany({ where: { frameworkVersionId }, select: { id: true, code: true } })).map(({ id, code }) => [code, id]));
  await tx.criterionAsk.createMany({ data: criteria.flatMap(({ code, asks }) => { const criterionId = ids.get(code); return criterionId ? numbered(asks).map((ask) => ({ criterionId, ...ask })) : []; }) });
}
export type FrameworkStore = ReturnType<typeof createFrameworkStore>;

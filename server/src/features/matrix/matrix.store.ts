import { Prisma, unionAll, type Database } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';

/** What one feature counts for the matrix. */
export interface MatrixPart {
  /** Names of what it counts. */
  readonly measures: readonly string[];
  /** Rows of agency_id, criterion_id, measure and count, of what this reader may see; null where the reader may know none of it. */
  readonly query: (seen: SeenInspection) => Prisma.Sql | null;
}

export interface MatrixCount {
  readonly agencyId: string;
  readonly criterionId: string;
  readonly measure: string;
  readonly count: number;
}

export function createMatrixStore({ prisma }: Database, parts: readonly MatrixPart[]) {
  return {
    /** What each reader may know of each inspection, all parts of all of them in one statement. */
    async counts(readers: readonly SeenInspection[]): Promise<MatrixCount[][]> {
      const queries = readers.flatMap((seen, reader) => parts.flatMap(({ query }) => {
        const counted = query(seen);
        return counted ? Prisma.sql`SELECT ${reader}::int AS reader, agency_id::text AS "agencyId", criterion_id::text AS "criterionId", measure, count FROM (${counted}) AS part` : [];
      }));
      if (queries.length === 0) return readers.map(() => []);
      const rows = await prisma.$queryRaw<(MatrixCount & { reader: number })[]>`${unionAll(queries)}`;
      return readers.map((_seen, index) => rows.filter(({ reader }) => reader === index));
    },
    /** Names of what this reader is told of, though it may be nothing. */
    measuresOpenTo: (seen: SeenInspection): string[] => parts.flatMap(({ measures, query }) => (query(seen) ? measures : [])),
  };
}
export type MatrixStore = ReturnType<typeof createMatrixStore>;

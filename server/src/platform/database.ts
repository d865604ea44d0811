import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, Prisma } from '../generated/prisma/client.ts';
import type { Logger } from './logger.ts';

export { Prisma };
export type Transaction = Prisma.TransactionClient;

export interface Database {
  /** For stores only. */
  readonly prisma: PrismaClient;
  /** The same connections, for libraries that want plain pg. */
  readonly pool: pg.Pool;
  /**
   * Inside, everything reads and writes through `tx`: a second connection might never come free while others wait, each holding one, for a
   * row that this transaction holds.
   */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Answers a query within a second. */
  isUp: () => Promise<boolean>;
  stop: () => Promise<void>;
}

/** Several queries of the same columns as one statement. */
export const unionAll = (queries: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`SELECT * FROM (${Prisma.join(queries.map((query) => Prisma.sql`(${query})`), ' UNION ALL ')}) AS queries`;

/** Longest a transaction may wait for a connection and may run, in milliseconds. */
const transactionLimits = { maxWait: 10_000, timeout: 20_000 };

export function connectDatabase(url: string, connections: number, logger: Logger): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  pool.on('error', (error) => logger.error({ error: error.message }, 'an idle database connection broke'));
  // A connection may break in the very moment in which it passes from the pool to whoever waits for it; nobody listens then, and Node.js
  // ends a process for an error that nobody hears. Who works on it is told by its next query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  return {
    prisma,
    pool,
    transaction: (work) => prisma.$transaction(work, transactionLimits),
    async isUp() {
      const late = new Promise<false>((resolve) => { setTimeout(() => resolve(false), 1_000).unref(); });
      return Promise.race([pool.query('SELECT 1').then(() => true, () => false), late]);
    },
    async stop() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

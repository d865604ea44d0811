import { createClient } from 'redis';
import { freePort, productionSettings, startBuiltServer, type BuiltServer } from '../../support/built-server.ts';
import { createTestDatabase } from '../../support/database.ts';
import { createInspectionAtWork, type InspectionAtWork } from '../../support/inspection-at-work.ts';

/** One database of the fifteen that are nobody's by default, so that test runs side by side are not one installation. */
export const ownRedisUrl = (): string => {
  const url = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
  url.pathname = `/${1 + (process.pid % 15)}`;
  return url.href;
};

export interface Installation {
  readonly inspection: InspectionAtWork;
  readonly databaseUrl: string;
  /** Another node of it. */
  readonly startNode: (settings?: NodeJS.ProcessEnv) => Promise<BuiltServer>;
  /** What the nodes logged as errors, which is where to look first when a test fails. */
  readonly faults: () => string[];
  readonly remove: () => Promise<void>;
}

/** A database with an inspection at work, and as many production nodes on it as a test wants. */
export async function install(redisUrl?: string): Promise<Installation> {
  const database = await createTestDatabase();
  const inspection = await createInspectionAtWork(database.url, { inspectors: 2, contributors: 4 });
  const nodes: BuiltServer[] = [];
  return {
    inspection,
    databaseUrl: database.url,
    async startNode(settings = {}) {
      const port = await freePort();
      const node = await startBuiltServer({ ...productionSettings(port), DATABASE_URL: database.url, DATABASE_POOL: '5', ...(redisUrl && { REDIS_URL: redisUrl }), ...settings });
      nodes.push(node);
      return node;
    },
    faults: () => nodes.flatMap((node) => node.output().split('\n').filter((line) => /^\{"level":[56]0/.test(line))),
    async remove() {
      await Promise.all(nodes.map((node) => node.stop()));
      await inspection.close();
      await database.drop();
      if (redisUrl) await forgetStream();
    },
  };
}

async function forgetStream(): Promise<void> {
  const client = createClient({ url: ownRedisUrl() });
  await client.connect();
  await client.del('socket.io');
  client.destroy();
}

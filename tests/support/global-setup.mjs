import { tsImport } from 'tsx/esm/api';

/** Once for a run: a PostgreSQL server, and in it the migrated database that every test copies. */
export default async function setUp() {
  const { startTestPostgres } = await tsImport('./test-postgres.ts', import.meta.url);
  const server = await startTestPostgres();
  globalThis.testPostgres = server;
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = server.template;
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let created: TestDatabase;
let database: Database;
beforeAll(async () => {
  created = await createTestDatabase();
  database = connectDatabase(created.url, 2, createLogger('silent'));
});
afterAll(async () => {
  await database.stop();
  await created.drop();
});

test('a connection that is ended in somebody’s hands ends no process, and another takes its place', async () => {
  const client = await database.pool.connect();
  const { rows: [held] } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => { client.once('end', resolve); });
  await database.pool.query('SELECT pg_terminate_backend($1)', [held?.pid]);
  await ended;
  await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable|terminat/);
  client.release();
  const { rows: [other] } = await database.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  expect(other?.pid).not.toBe(held?.pid);
  expect(await database.isUp()).toBe(true);
});

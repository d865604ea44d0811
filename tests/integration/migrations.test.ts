import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { applyMigrations } from '../../server/src/platform/migrations.ts';
import { projectRoot } from '../../server/src/platform/project-root.ts';

const name = `ji_test_${randomBytes(6).toString('hex')}`;
const server = process.env['TEST_SERVER_URL'] ?? '';
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const migrations = readdirSync(path.join(projectRoot, 'prisma/migrations'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

afterAll(async () => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.end();
});

test('nodes that start together make the database and apply each migration once', async () => {
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
  expect(applied.flat().sort()).toEqual(migrations);
  expect(await applyMigrations(url)).toEqual([]);
});

test('a database that cannot be used says which, why and what to do, and keeps the password to itself', async () => {
  const wrong = new URL(url);
  wrong.password = 'not-the-word';
  wrong.username = 'nobody-here';
  const fault: unknown = await applyMigrations(wrong.href).catch((error: unknown) => error);
  expect(String(fault)).toMatch(new RegExp(`${name} cannot be used: it refuses the user.* in DATABASE_URL`));
  expect(String(fault)).not.toContain('not-the-word');
});

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoWorld } from '../../prisma/seed/demo/index.ts';
import { createFeatures } from '../../server/src/features.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { openStorage, type FileStorage } from '../../server/src/platform/storage/index.ts';
import { demoDirectory, seed } from '../../server/src/seed/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let made: TestDatabase;
let database: Database;
let folder: string;
let storage: FileStorage;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ji-demo-'));
  storage = await openStorage({ filesDir: folder, s3: undefined });
  made = await createTestDatabase();
  database = connectDatabase(made.url, 4, createLogger('silent'));
});
afterAll(async () => {
  await database.stop();
  await made.drop();
  await rm(folder, { recursive: true });
});

const featuresOf = (given: Database) => createFeatures({ database: given, logger: createLogger('silent'), demo: demoDirectory, files: { storage, scanner: null } });
const seedWith = (features: ReturnType<typeof featuresOf>) => seed({ database, features, demo: true, progress: () => undefined });

async function counts(): Promise<Record<string, number>> {
  const { prisma } = database;
  return { people: await prisma.user.count(), inspections: await prisma.inspection.count(), evidence: await prisma.evidence.count(), statements: await prisma.statement.count(), files: await prisma.evidenceFile.count({ where: { status: 'ATTACHED' } }) };
}
const whole = {
  people: demoWorld.users.length,
  inspections: demoWorld.inspections.length,
  evidence: demoWorld.inspections.reduce((sum, { evidence }) => sum + evidence.length, 0),
  files: demoWorld.inspections.reduce((sum, { files = {} }) => sum + Object.values(files).flat().length, 0),
  statements: demoWorld.inspections.reduce((sum, { narrative }) => sum + Object.values(narrative).reduce((all, { statements, table }) => all + statements.length + (table?.rows.length ?? 0), 0), 0),
};

test('a start that was interrupted while it made the demo is made good by the next, and a whole demo is left as it is', async () => {
  const features = featuresOf(database);
  const stopsHalfWay = { ...features, narrative: { ...features.narrative, service: { ...features.narrative.service, compose: () => Promise.reject(new Error('the power went')) } } };
  await expect(seedWith(stopsHalfWay)).rejects.toThrow('the power went');
  expect((await counts())['statements']).toBe(0);

  await seedWith(features);
  expect(await counts()).toEqual(whole);

  await seedWith(features);
  expect(await counts()).toEqual(whole);
}, 120_000);

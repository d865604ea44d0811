import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoWorld } from '../../prisma/seed/demo/index.ts';
import { createFeatures } from '../../server/src/features.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { demoDirectory, seed } from '../../server/src/seed/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let made: TestDatabase;
let database: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  database = connectDatabase(made.url, 4, createLogger('silent'));
});
afterAll(async () => {
  await database.stop();
  await made.drop();
});

const featuresOf = (given: Database) => createFeatures({ database: given, logger: createLogger('silent'), demo: demoDirectory });
const seedWith = (features: ReturnType<typeof featuresOf>) => seed({ database, features, demo: true, progress: () => undefined });

async function counts(): Promise<Record<string, number>> {
  const { prisma } = database;
  return { people: await prisma.user.count(), inspections: await prisma.inspection.count(), evidence: await prisma.evidence.count(), statements: await prisma.statement.count() };
}
const whole = {
  people: demoWorld.users.length,
  inspections: demoWorld.inspections.length,
  evidence: demoWorld.inspections.reduce((sum, { evidence }) => sum + evidence.length, 0),
  statements: demoWorld.inspections.reduce((sum, { narrative }) => sum + Object.values(narrative).reduce((all, { statements }) => all + statements.length, 0), 0),
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

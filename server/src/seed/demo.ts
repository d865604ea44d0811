import type { DemoWorld } from '../../../prisma/seed/types.ts';
import { demoPassword, hashPassword } from '../features/auth/index.ts';
import type { Features } from '../features.ts';
import type { Viewer } from '../platform/viewer.ts';
import { seedInspection } from './demo-inspection.ts';
import type { DemoPeople } from './demo-people.ts';

/** Makes the demo by the same services that its users will use, rule by rule. */
export async function seedDemo(features: Features, world: DemoWorld): Promise<void> {
  const people = await addPeople(features, world);
  for (const inspection of world.inspections) await seedInspection(features, people, inspection);
}

async function addPeople({ agencies, users }: Features, world: DemoWorld): Promise<DemoPeople> {
  const agencyIds = new Map<string, string>();
  for (const { key, ...agency } of world.agencies) agencyIds.set(key, (await agencies.service.add(agency)).id);
  const hashes = await Promise.all(world.users.map(() => hashPassword(demoPassword)));
  const viewers = new Map<string, Viewer>();
  for (const [index, { key, agency, name, email, jobTitle, isAdministrator = false }] of world.users.entries()) {
    const agencyId = found(agencyIds, agency);
    const { id } = await users.service.add({ agencyId, name, email, jobTitle, isAdministrator, isDemo: true, passwordHash: hashes[index] ?? null });
    const kind = world.agencies.find((candidate) => candidate.key === agency)?.kind ?? 'COUNCIL';
    viewers.set(key, { userId: id, name, agencyId, agencyKind: kind, isAdministrator, sessionId: '' });
  }
  return { viewer: (key) => found(viewers, key), agencyId: (key) => found(agencyIds, key) };
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's data names ${key}, which it does not have`);
  return value;
}

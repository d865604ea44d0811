import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContributeEvidenceInput } from '@joint/shared';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Part, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

type Wanted = Partial<ContributeEvidenceInput>;

async function revise(where: Scene, part: Part, evidenceId: string, expectedVersion: number, wanted: Wanted): Promise<void> {
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(where, wanted);
  await app.features.evidence.service.revise(where.people[part].viewer, { ...content, evidenceId, expectedVersion });
}

/** A piece of the police that was saved in these states, one after the other. */
async function saved(where: Scene, first: Wanted, ...later: readonly Wanted[]): Promise<string> {
  const { id } = await anEvidence(app, where, where.people.police, first);
  for (const [index, wanted] of later.entries()) await revise(where, 'police', id, index + 1, wanted);
  return id;
}

const list = (where: Scene, part: Part, id: string, more: object = {}) =>
  app.graph(where.people[part], 'query ($id: ID!, $first: Int, $after: String) { evidenceRevisions(evidenceId: $id, first: $first, after: $after) { totalCount hiddenCount pageInfo { hasNextPage endCursor } nodes { version title body status savedBy { name } changed } } }', { id, first: 20, ...more });
const versionsOf = async (where: Scene, part: Part, id: string): Promise<string> => {
  const { code, data } = await list(where, part, id);
  return code ?? `${data.evidenceRevisions.nodes.map(({ version }) => version).join(' ') || 'none'}, ${data.evidenceRevisions.hiddenCount} hidden`;
};
const one = (where: Scene, part: Part, id: string, version: number) =>
  app.graph(where.people[part], 'query ($id: ID!, $version: Int!) { evidenceRevision(evidenceId: $id, version: $version) { version title body changed } }', { id, version });

describe('who reads what', () => {
  test('drafts stay the agency’s alone after it was submitted, also before inspectors', async () => {
    const id = await saved(scene, { submit: false, title: 'First thoughts', body: 'SECRET of the draft' }, { submit: false, title: 'Second thoughts' }, { title: 'As given' });
    for (const part of ['police', 'policeColleague', 'policeCoordinator'] as const) expect([part, await versionsOf(scene, part, id)]).toEqual([part, '3 2 1, 0 hidden']);
    for (const part of ['lead', 'inspector', 'health', 'councilCoordinator', 'observer'] as const) {
      expect([part, await versionsOf(scene, part, id)]).toEqual([part, '3, 2 hidden']);
      expect(JSON.stringify((await list(scene, part, id)).data)).not.toContain('SECRET');
      expect([part, (await one(scene, part, id, 1)).code, (await one(scene, part, id, 2)).code]).toEqual([part, 'NOT_FOUND', 'NOT_FOUND']);
      // What it changed is told only against a version that they may read.
      expect((await one(scene, part, id, 3)).data.evidenceRevision).toMatchObject({ title: 'As given', changed: [] });
    }
    expect(await versionsOf(scene, 'board', id)).toBe('NOT_FOUND');
  });

  test('a wider visibility opens nothing of the narrower past', async () => {
    const id = await saved(scene, { visibility: 'INSPECTORS_ONLY' }, { visibility: 'OWN_AGENCY_AND_INSPECTORS' }, { visibility: 'ALL_AGENCIES' });
    const seen: Partial<Record<Part, string>> = { lead: '3 2 1, 0 hidden', police: '3 2 1, 0 hidden', policeColleague: '3 2, 1 hidden', health: '3, 2 hidden', observer: '3, 2 hidden', board: 'NOT_FOUND' };
    for (const [part, versions] of Object.entries(seen)) expect([part, await versionsOf(scene, part as Part, id)]).toEqual([part, versions]);
    for (const part of ['health', 'observer'] as const) for (const version of [1, 2]) expect((await one(scene, part, id, version)).code).toBe('NOT_FOUND');
    expect((await one(scene, 'policeColleague', id, 1)).code).toBe('NOT_FOUND');
  });

  test('a narrower visibility takes the whole past along', async () => {
    const id = await saved(scene, { visibility: 'ALL_AGENCIES' }, { visibility: 'INSPECTORS_ONLY' });
    expect(await versionsOf(scene, 'health', id)).toBe('NOT_FOUND');
    expect((await one(scene, 'health', id, 1)).code).toBe('NOT_FOUND');
    expect(await versionsOf(scene, 'policeColleague', id)).toBe('NOT_FOUND');
    expect(await versionsOf(scene, 'lead', id)).toBe('2 1, 0 hidden');
  });

  test('the board reads what stood when it was let in and later, not what was corrected before', async () => {
    const where = await aScene(app, { with: scene });
    const id = await saved(where, { title: 'With a mistake' }, { title: 'Corrected' });
    await moveTo(app, where, 'FACTUAL_ACCURACY');
    expect(await versionsOf(where, 'board', id)).toBe('2, 1 hidden');
    await revise(where, 'police', id, 2, { title: 'Said better' });
    expect(await versionsOf(where, 'board', id)).toBe('3 2, 1 hidden');
    expect(await versionsOf(where, 'health', id)).toBe('3 2 1, 0 hidden');
  });

  test('a version that never was is not there', async () => {
    const id = await saved(scene, {});
    for (const version of [0, -1, 2, 2_147_483_647]) expect((await one(scene, 'police', id, version)).code).toBe('NOT_FOUND');
  });
});

test('each change leaves one revision of who, when and what; what was refused leaves none', async () => {
  const { people } = scene;
  const input = aContribution(scene, { title: 'One' });
  const { service } = app.features.evidence;
  await service.contribute(people.police.viewer, input);
  await service.contribute(people.police.viewer, input);
  await revise(scene, 'policeColleague', input.id, 1, { title: 'Two', body: 'Other words', periodTo: '2026-02-01' });
  await expect(revise(scene, 'police', input.id, 1, { title: 'Stale' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(revise(scene, 'health', input.id, 2, { title: 'Taken over' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await service.withdraw(people.police.viewer, { evidenceId: input.id, expectedVersion: 2, reason: 'Counted twice' });

  const { data } = await list(scene, 'health', input.id);
  expect(data.evidenceRevisions.nodes).toMatchObject([
    { version: 3, status: 'WITHDRAWN', title: 'Two', savedBy: { name: 'Pia Police' }, changed: ['STATUS'] },
    { version: 2, status: 'SUBMITTED', title: 'Two', savedBy: { name: 'Paul Police' }, changed: ['TITLE', 'BODY', 'PERIOD'] },
    { version: 1, status: 'SUBMITTED', title: 'One', savedBy: { name: 'Pia Police' }, changed: [] },
  ]);
  const rows = await app.sql<{ same: boolean }>('SELECT r.saved_at = e.updated_at AS same FROM evidence_revision r JOIN evidence e ON e.id = r.evidence_id AND e.version = r.version WHERE e.id = $1', [input.id]);
  expect(rows).toHaveLength(1);
});

test('a long history comes in pages, each knowing what its last entry changed', async () => {
  const id = await saved(scene, { title: 'Title 1' }, ...Array.from({ length: 6 }, (_, index) => ({ title: `Title ${index + 2}` })));
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const { data } = await list(scene, 'lead', id, { first: 3, after });
    const { nodes, pageInfo, totalCount } = data.evidenceRevisions;
    expect(totalCount).toBe(7);
    for (const { version, changed } of nodes) expect([version, changed]).toEqual([version, version === 1 ? [] : ['TITLE']]);
    seen.push(...nodes.map(({ version }) => version));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect((await list(scene, 'lead', id, { first: 101 })).fields).toEqual(['first']);
  expect((await list(scene, 'lead', id, { after: 'nonsense' })).fields).toEqual(['after']);
});

test('a revision is never rewritten', async () => {
  const id = await saved(scene, {});
  await expect(app.sql(`UPDATE evidence_revision SET title = 'Rewritten' WHERE evidence_id = $1`, [id])).rejects.toThrow(/never|immutable|cannot/i);
  await expect(app.sql('DELETE FROM evidence_revision WHERE evidence_id = $1', [id])).rejects.toThrow(/never|immutable|cannot/i);
});

test('what was there before revisions were kept becomes the revision of its version, by whoever the log names', async () => {
  const id = await saved(scene, { submit: false, title: 'Before' });
  await revise(scene, 'policeColleague', id, 1, { title: 'After' });
  const before = await app.sql<object>('SELECT * FROM evidence_revision WHERE evidence_id = $1 AND version = 2', [id]);
  const migration = readFileSync(new URL('../../prisma/migrations/20261122030000_evidence_revisions/migration.sql', import.meta.url), 'utf8');
  const backfill = /INSERT INTO "evidence_revision"[^;]+;/.exec(migration)?.[0] ?? '';
  await app.sql('ALTER TABLE evidence_revision DISABLE TRIGGER evidence_revision_immutable');
  await app.sql('DELETE FROM evidence_revision');
  await app.sql(backfill);
  await app.sql('ALTER TABLE evidence_revision ENABLE TRIGGER evidence_revision_immutable');
  expect(await app.sql('SELECT * FROM evidence_revision WHERE evidence_id = $1', [id])).toEqual(before);
  expect(await app.sql('SELECT 1 FROM evidence e WHERE NOT EXISTS (SELECT FROM evidence_revision r WHERE r.evidence_id = e.id AND r.version = e.version)')).toEqual([]);
});

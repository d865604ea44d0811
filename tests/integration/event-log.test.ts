import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendEvent, findBreak, type NewEvent } from '../../server/src/platform/event-log/index.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { anAgency } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let database: Database;
let scene: Scene;

beforeAll(async () => {
  // The smallest pool: whoever asked for a second connection inside a transaction would wait for ever.
  app = await startTestApp({ databasePool: 3 });
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  scene = await aScene(app);
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

type Row = Parameters<typeof findBreak>[0][number];
async function chain(inspectionId: string): Promise<Row[]> {
  const rows = await app.sql<Omit<Row, 'seq'> & { seq: string }>(
    `SELECT inspection_id AS "inspectionId", seq, type, at, actor_id AS "actorId", agency_id AS "agencyId", audience, payload, previous_hash AS "previousHash", hash
     FROM inspection_event WHERE inspection_id = $1 ORDER BY seq`, [inspectionId]);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
const event = (inspectionId: string): NewEvent<'inspection.agency-joined'> =>
  ({ inspectionId, type: 'inspection.agency-joined', actorId: null, agencyId: null, audience: ['inspectors'], payload: { agencyId: scene.agencies.police.id } });

test('fifty people at once leave a log without gaps, in one unbroken chain', async () => {
  const inspection = await aScene(app, { with: scene });
  const { police, policeColleague, health, councilCoordinator, lead } = scene.people;
  const authors = [police, policeColleague, health, councilCoordinator, lead];
  const sent = Array.from({ length: 50 }, (_value, index) => aContribution(inspection, { title: `Piece ${index} “ü” \\ 水` }));
  const query = 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }';
  const answers = await Promise.all(sent.map((input, index) => app.graph(authors[index % authors.length] ?? police, query, { input })));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);

  const log = await chain(inspection.id);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_row, index) => index + 1));
  expect(new Set(log.flatMap(({ payload }) => (payload as { evidenceId?: string }).evidenceId ?? []))).toEqual(new Set(sent.map(({ id }) => id)));
  expect(findBreak(log)).toBeNull();
  const [head] = await app.sql<{ seq: string; hash: string }>('SELECT last_seq AS seq, last_hash AS hash FROM inspection WHERE id = $1', [inspection.id]);
  expect(head).toEqual({ seq: String(log.length), hash: log.at(-1)?.hash });
});

test('the team, agencies and leads can be changed by many at once too', async () => {
  const inspection = await aScene(app, { with: scene });
  const { lead } = scene.people;
  const school = await anAgency(app, 'SCHOOL');
  const { service } = app.features.inspections;
  await Promise.all(Array.from({ length: 8 }, (_value, index) => [
    service.setMember(lead.viewer, { inspectionId: inspection.id, userId: scene.people.health.id, role: index % 2 ? 'CONTRIBUTOR' : 'AGENCY_COORDINATOR' }),
    service.addAgency(lead.viewer, { inspectionId: inspection.id, agencyId: school.id }),
    service.nameCriterionLead(lead.viewer, { inspectionId: inspection.id, criterionId: inspection.criteria[index % inspection.criteria.length]?.id, agencyId: scene.agencies.ofsted.id }),
  ]).flat());
  expect(findBreak(await chain(inspection.id))).toBeNull();
});

describe('tampering', () => {
  let inspection: Scene;
  beforeAll(async () => {
    inspection = await aScene(app, { with: scene });
    for (let index = 0; index < 3; index += 1) await anEvidence(app, inspection, scene.people.police);
    await moveTo(app, inspection, 'FIELDWORK');
  });

  test.each(['UPDATE inspection_event SET type = type', 'DELETE FROM inspection_event', 'UPDATE criterion SET title = title', 'DELETE FROM framework_version'])('%s is refused by the database itself', async (statement) => {
    await expect(app.sql(statement)).rejects.toThrow(/rows are never changed or deleted/);
  });

  test.each([
    ['what happened', `type = 'inspection.changed'`], ['when', `at = at + interval '1 millisecond'`], ['who did it', 'actor_id = NULL'], ['for which agency', 'agency_id = NULL'],
    ['who could know', `audience = audience || 'board'::text`], ['the details', `payload = payload || '{"version": 9}'`], ['the hash before', `previous_hash = ''`], ['the hash', `hash = repeat('0', 64)`],
  ])('whoever gets past that and changes %s is found out at that very row', async (_what, change) => {
    const log = await chain(inspection.id);
    const at = log.length - 2;
    expect(findBreak(log)).toBeNull();
    const [changed] = await asSuperuser(`UPDATE inspection_event SET ${change} WHERE inspection_id = '${inspection.id}' AND seq = ${at}`, () => chain(inspection.id).then((rows) => [findBreak(rows)]));
    expect(changed).toBe(at);
  });

  test('a row that was taken out is found out too, and so is a false one put in', async () => {
    const log = await chain(inspection.id);
    const at = log.length - 2;
    expect(findBreak(log.filter(({ seq }) => seq !== at))).toBe(at);
    expect(findBreak([...log.slice(0, at), { ...(log[at] as Row), seq: at + 1, payload: {} }, ...log.slice(at)])).toBe(at + 1);
  });

  /** Changes a row with the guard off, looks, and puts everything back. */
  async function asSuperuser<T>(statement: string, look: () => Promise<T[]>): Promise<T[]> {
    await app.sql('CREATE TABLE kept AS SELECT * FROM inspection_event');
    await app.sql('ALTER TABLE inspection_event DISABLE TRIGGER USER');
    try {
      await app.sql(statement);
      return await look();
    } finally {
      await app.sql('TRUNCATE inspection_event CASCADE');
      await app.sql('INSERT INTO inspection_event SELECT * FROM kept');
      await app.sql('ALTER TABLE inspection_event ENABLE TRIGGER USER');
      await app.sql('DROP TABLE kept');
    }
  }
});

describe('an event and its change are one', () => {
  const count = async (inspectionId: string): Promise<number> => (await chain(inspectionId)).length;

  test('a change that fails leaves no event, an event that fails leaves no change', async () => {
    const before = await count(scene.id);
    await expect(database.transaction(async (tx) => {
      await appendEvent(tx, event(scene.id));
      throw new Error('the change failed');
    })).rejects.toThrow('the change failed');
    await expect(database.transaction(async (tx) => {
      await tx.inspection.update({ where: { id: scene.id }, data: { title: 'Never' } });
      await appendEvent(tx, { ...event(scene.id), payload: { agencyId: 'no id' } });
    })).rejects.toThrow();
    expect(await count(scene.id)).toBe(before);
    expect((await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { title } }', { id: scene.id })).inspection.title).toBe(scene.title);
  });

  test('a contribution whose event cannot be written is not there, and its sender is told', async () => {
    const input = aContribution(scene);
    await app.sql(`CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`);
    await app.sql('CREATE TRIGGER refuse BEFORE INSERT ON inspection_event FOR EACH ROW EXECUTE FUNCTION refuse_event()');
    const answer = await app.graph(scene.people.police, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }', { input });
    await app.sql('DROP TRIGGER refuse ON inspection_event');
    expect(answer.code).toBe('INTERNAL');
    expect(JSON.stringify(answer.errors)).not.toMatch(/disk|trigger|SQL|prisma/i);
    expect(await app.sql('SELECT 1 FROM evidence WHERE id = $1', [input.id])).toEqual([]);
    // The page sends it again, and now it is there.
    expect((await anEvidence(app, scene, scene.people.police, input)).version).toBe(1);
  });

  test('an event for an inspection that is not there is a fault', async () => {
    await expect(database.transaction((tx) => appendEvent(tx, event('00000000-0000-4000-8000-000000000000')))).rejects.toThrow(/no inspection/);
  });

  test('the log holds no text of evidence', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { title: 'Secret heading', body: 'Secret words' });
    const rows = (await chain(scene.id)).filter(({ payload }) => (payload as { evidenceId?: string }).evidenceId === id);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Secret/);
    expect(rows[0]?.payload).toMatchObject({ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

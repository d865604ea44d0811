import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, aStatement, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

/** The page of work: an inspection with everything that stands on it. */
const workspace = `query ($id: ID!, $first: Int!) {
  inspection(id: $id) {
    id title phase role version head frameworkVersion { id title } criteria { criterion { id code title question } lead { id name kind } }
    agencies { id name kind } members { role user { id name agency { id name } } } transitions { to isOpen conditions { holds } } abilities { edit contributeEvidence }
    evidence(first: $first) {
      totalCount countByAgency { count agency { id name } } pageInfo { endCursor hasNextPage }
      nodes { id title body kind status visibility criterionIds version updatedAt agency { id name kind } author { id name jobTitle agency { id name } } abilities { revise withdraw cite }
        citations { id stance isWithdrawn agency { id name } evidence { id title author { id name } } } }
    }
    activity(first: 50) { nodes { seq summary at actor { id name } agency { id name } } }
    evidenceReach { visibility people agencies { id } }
  }
}`;
const narrative = 'query ($id: ID!) { inspection(id: $id) { narrative { id criterion { title } lead { id name } balance { cited agency { id } } statements { id text kind isTriangulated agencies { id name } citations { id stance agency { id name } evidence { id title agency { id } } } } } } }';

const countOf = async (user: TestUser, query: string, variables: object): Promise<number> => {
  // The first run compiles the query; of the rest the smallest is the query's own, without the server's housekeeping.
  const counts: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) counts.push((await statementsDuring(() => app.ask(user, query, variables))).length);
  return Math.min(...counts);
};

/** Evidence by many authors of many agencies, each piece cited by its own statement; put straight into the tables, for there is much of it. */
async function grow(scene: Scene, to: number): Promise<void> {
  const [{ count } = { count: 0 }] = await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM evidence WHERE inspection_id = $1', [scene.id]);
  const authors = await Promise.all([1, 2, 3, 4].map(() => aUser(app, { agencyKind: 'SCHOOL' })));
  for (let index = count; index < to; index += 1) {
    const { userId, agencyId } = authors[index % authors.length]?.viewer ?? scene.people.police.viewer;
    const id = randomUUID();
    await app.sql(`INSERT INTO evidence (id, inspection_id, agency_id, author_id, kind, status, visibility, title, body) VALUES ($1, $2, $3, $4, 'DATA', 'SUBMITTED', 'ALL_AGENCIES', 'T', 'B')`, [id, scene.id, agencyId, userId]);
    const { sectionId, id: statementId } = await aStatement(app, scene.id, 'STRENGTH');
    await app.sql(`INSERT INTO citation (section_id, statement_id, evidence_id, stance, position) VALUES ($1, $2, $3, 'SUPPORTS', 0)`, [sectionId, statementId, id]);
  }
}

test('the page of work asks the database as often for 200 pieces of evidence as for 10', async () => {
  const scene = await aScene(app, { with: known });
  const counts: number[] = [];
  for (const size of [10, 200]) {
    await grow(scene, size);
    const { inspection } = await app.ask(scene.people.lead, workspace, { id: scene.id, first: 200 });
    expect(inspection.evidence.nodes).toHaveLength(size);
    expect(inspection.evidence.nodes[0]?.citations).toHaveLength(1);
    counts.push(await countOf(scene.people.lead, workspace, { id: scene.id, first: 200 }), await countOf(scene.people.lead, narrative, { id: scene.id }));
  }
  // Loads that come at the same moment share a statement, and what counts as one moment varies a little; 190 more rows would not be a little.
  for (const [index, few] of counts.slice(0, 2).entries()) expect(counts[index + 2]).toBeLessThanOrEqual(few + 2);
});

describe('a list of inspections', () => {
  test.each([
    ['their team, criteria and moves', 'nodes { id role abilities { edit } frameworkVersion { title } criteria { criterion { title } lead { name } } agencies { name } members { user { name agency { name } } } transitions { to isOpen conditions { holds } } }'],
    ['their evidence', 'nodes { id evidence(first: 3) { totalCount countByAgency { count } nodes { title author { name } } } evidenceReach { people } }'],
    ['their activity', 'nodes { id activity(first: 3) { nodes { summary actor { name } } } }'],
    ['their narrative', 'nodes { id narrative { criterion { title } statements { text citations { agency { name } evidence { title author { name } } } } } }'],
  ])('with %s asks as often for 6 as for 2', async (_what, fields) => {
    const query = `query ($first: Int!) { inspections(first: $first) { totalCount ${fields} } }`;
    while ((await app.ask(known.people.lead, '{ inspections { totalCount } }')).inspections.totalCount < 6) {
      const scene = await aScene(app, { with: known });
      await anEvidence(app, scene, known.people.police);
      await grow(scene, 3);
    }
    expect(await countOf(known.people.lead, query, { first: 6 })).toBeLessThanOrEqual((await countOf(known.people.lead, query, { first: 2 })) + 2);
  });
});

test('a contribution asks as often whether one person watches or ten', async () => {
  const scene = await aScene(app, { with: known });
  const during = async (): Promise<number> => {
    const counts: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      counts.push((await statementsDuring(async () => {
        await anEvidence(app, scene, scene.people.police);
        const [{ seq } = { seq: '0' }] = await app.sql<{ seq: string }>('SELECT last_seq AS seq FROM inspection WHERE id = $1', [scene.id]);
        await watcher.reached(Number(seq));
      })).length);
    }
    return Math.min(...counts);
  };
  const watcher = await app.socket(scene.people.health);
  await watcher.join(scene.id);
  const alone = await during();
  for (let index = 0; index < 9; index += 1) await (await app.socket(scene.people.lead)).join(scene.id);
  expect(await during()).toBeLessThanOrEqual(alone + 2);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { patternLimits } from '@joint/shared';
import { statementPatterns } from '../../prisma/seed/patterns.ts';
import { aScene, aStatement, type Scene } from '../support/factories/inspection.ts';
import { aPattern } from '../support/factories/pattern.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
/** A team inspector of the lead inspector's own inspectorate. */
let colleague: TestUser;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  colleague = await aUser(app, { agency: scene.agencies.ofsted });
  await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: colleague.id, role: 'TEAM_INSPECTOR' });
});
afterAll(() => app.stop());

const listOf = (who: TestUser | null, id = scene.id) => app.graph(who, 'query ($id: ID!) { inspection(id: $id) { statementPatterns { id kind text mayRemove agency { id } } } }', { id });
const keptBy = async (who: TestUser, id = scene.id) => ((await listOf(who, id)).data.inspection.statementPatterns as { id: string; text: string; kind: string; mayRemove: boolean; agency: object | null }[]).filter(({ agency }) => agency);
const keep = (who: TestUser | null, input: object) => app.graph(who, 'mutation ($input: KeepPatternInput!) { keepPattern(input: $input) { id kind text mayRemove agency { id } } }', { input });
const remove = (who: TestUser | null, patternId: string, inspectionId = scene.id) => app.graph(who, 'mutation ($input: RemovePatternInput!) { removePattern(input: $input) }', { input: { inspectionId, patternId } });
async function toKeep(text = 'Children [who] wait [how long].', kind = 'AREA_FOR_IMPROVEMENT') {
  const { sectionId, id: statementId } = await aStatement(app, scene.id, kind, 'Children in Testshire wait ten weeks.');
  return { patternId: randomUUID(), sectionId, statementId, text };
}
const eventsOf = (patternId: string) => app.sql<{ type: string; payload: object; audience: string[] }>("SELECT type, payload, audience FROM inspection_event WHERE payload->>'patternId' = $1 ORDER BY seq", [patternId]);

describe('who', () => {
  test('only a lead inspector keeps one, of an inspection that they lead; for others than inspectors there is no such thing', async () => {
    const input = await toKeep();
    for (const who of [colleague, scene.people.inspector]) expect((await keep(who, input)).code).toBe('FORBIDDEN');
    for (const who of [scene.people.police, scene.people.policeCoordinator, scene.people.board, scene.people.observer]) expect((await keep(who, input)).code).toBe('NOT_FOUND');
    expect((await keep(null, input)).code).toBe('UNAUTHENTICATED');
    // Who leads another inspection and has no part in this one, and who is in the team here and leads elsewhere.
    const elsewhere = await aScene(app);
    expect((await keep(elsewhere.people.lead, input)).code).toBe('NOT_FOUND');
    await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: elsewhere.people.lead.id, role: 'TEAM_INSPECTOR' });
    expect((await keep(elsewhere.people.lead, input)).code).toBe('FORBIDDEN');
    expect(await eventsOf(input.patternId)).toEqual([]);
  });

  test('inspectors of the inspectorate see it, in every inspection; nobody else does', async () => {
    const patternId = await aPattern(app, scene, 'A pattern of [whom] alone');
    const second = await aScene(app, { with: scene });
    for (const who of [scene.people.lead, colleague]) expect((await keptBy(who)).map(({ id }) => id)).toContain(patternId);
    expect((await keptBy(scene.people.lead, second.id)).map(({ id }) => id)).toContain(patternId);
    expect((await keptBy(scene.people.inspector)).map(({ id }) => id)).not.toContain(patternId);
    for (const who of [scene.people.police, scene.people.policeCoordinator, scene.people.board, scene.people.observer]) expect((await listOf(who)).code).toBe('NOT_FOUND');
    expect((await listOf(null)).code).toBe('UNAUTHENTICATED');
  });

  test('a lead inspector of the inspectorate takes one out, no other inspector, and one of the service nobody', async () => {
    const patternId = await aPattern(app, scene, 'To be taken [when]');
    for (const who of [colleague, scene.people.inspector]) expect((await remove(who, patternId)).code).toBe('FORBIDDEN');
    for (const who of [scene.people.police, scene.people.board]) expect((await remove(who, patternId)).code).toBe('NOT_FOUND');
    const others = await aScene(app);
    expect((await remove(others.people.lead, patternId, others.id)).code).toBe('NOT_FOUND');
    const [ofService] = await app.sql<{ id: string }>('SELECT id FROM statement_pattern WHERE slug IS NOT NULL LIMIT 1');
    expect((await remove(scene.people.lead, ofService?.id ?? '')).code).toBe('NOT_FOUND');
    for (const _again of [1, 2]) expect((await remove(scene.people.lead, patternId)).data).toEqual({ removePattern: patternId });
    expect((await keptBy(scene.people.lead)).map(({ id }) => id)).not.toContain(patternId);
    expect((await eventsOf(patternId)).map(({ type }) => type)).toEqual(['pattern.kept', 'pattern.removed']);
  });

  test('whose a pattern is never becomes nobody’s, also not by hand', async () => {
    await aPattern(app, scene);
    await expect(app.sql('UPDATE statement_pattern SET agency_id = NULL WHERE slug IS NULL')).rejects.toThrow('statement_pattern_whose');
  });
});

test('those of the service are there for every inspector, each kind with some, and nobody may take them out', async () => {
  const { statementPatterns: seen } = (await listOf(scene.people.inspector)).data.inspection;
  const service = (seen as { text: string; kind: string; mayRemove: boolean; agency: object | null }[]).filter(({ agency }) => !agency);
  expect(service.map(({ kind, text }) => ({ kind, text }))).toEqual(expect.arrayContaining(statementPatterns.map(({ kind, text }) => ({ kind, text }))));
  expect(service).toHaveLength(statementPatterns.length);
  expect(service.some(({ mayRemove }) => mayRemove)).toBe(false);
});

test('it is kept once, with the statement’s kind; the log has its hash and not a word, for inspectors of the inspectorate', async () => {
  const input = await toKeep('Marker-word [who] waits.');
  for (const _again of [1, 2]) expect((await keep(scene.people.lead, input)).data.keepPattern).toEqual({ id: input.patternId, kind: 'AREA_FOR_IMPROVEMENT', text: 'Marker-word [who] waits.', mayRemove: true, agency: { id: scene.agencies.ofsted.id } });
  const events = await eventsOf(input.patternId);
  expect(events.map(({ audience, payload }) => [audience, Object.keys(payload).sort()])).toEqual([[[`agency:${scene.agencies.ofsted.id}`], ['contentHash', 'patternId']]]);
  expect(JSON.stringify(events)).not.toContain('Marker');
  const other = await keep(scene.people.lead, { ...input, text: 'Other words.' });
  expect([other.code, other.errors[0]?.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', 'patternId']);
  expect((await keep(scene.people.lead, { ...(await toKeep()), statementId: randomUUID() })).code).toBe('NOT_FOUND');
});

test.each([
  ['Kayla Smith waits', 'Kayla Smith'], ['Write to hub@example.org', 'e-mail'], ['For CH-04 it took four contacts', 'CH-04'], ['Dr Okafor decides', 'name of a person'],
  ['Children in Testshire wait', 'Testshire'], ['Testshire’s children wait', 'Testshire’s'], ['Children wait in Otherplace for help', 'Otherplace'], ['One line\nand another', 'one line'], ['', 'Enter the pattern'],
])('%j is refused by its field, with what to do', async (text, says) => {
  const refused = await keep(scene.people.lead, await toKeep(text));
  expect([refused.code, refused.errors[0]?.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', 'text']);
  expect(refused.errors[0]?.extensions.fields?.[0]?.message).toContain(says);
});

test('an agency that takes no part is an agency as well, by its short name too', async () => {
  await app.features.agencies.service.add({ kind: 'HEALTH', name: 'Vale of Example Care', shortName: 'VOEC' });
  for (const text of ['VOEC decides late.', 'Vale children wait.']) expect((await keep(scene.people.lead, await toKeep(text))).code).toBe('INVALID_INPUT');
  expect((await keep(scene.people.lead, await toKeep('Health services and the police decide late in [where].'))).code).toBeUndefined();
});

test('an inspectorate keeps no more than it can read', async () => {
  await app.sql("INSERT INTO statement_pattern (id, agency_id, kept_by_id, kind, text) SELECT gen_random_uuid(), $1::uuid, $2::uuid, 'CONTEXT', 'One of many' FROM generate_series(1, $3::int)", [scene.agencies.ofsted.id, scene.people.lead.id, patternLimits.kept]);
  const refused = await keep(scene.people.lead, await toKeep());
  expect(refused.errors[0]?.extensions.fields?.[0]?.message).toContain('take one out first');
  await app.sql("DELETE FROM statement_pattern WHERE text = 'One of many'");
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evidenceLimits } from '@joint/shared';
import { queryLimits } from '../../server/src/platform/graphql/index.ts';
import type { Answer } from '../support/as-user.ts';
import { aContribution } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const ask = (query: string, variables?: object): Promise<Answer> => app.graph(scene.people.lead, query, variables);
const nested = (times: number): string => `{ inspection(id: "${scene.id}") { evidence { nodes { ${'citations { evidence { '.repeat(times)} id ${'} }'.repeat(times)} } } } }`;
const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Promise<Response> =>
  fetch(`${app.address}/graphql`, { method: 'POST', body, headers: { Cookie: scene.people.lead.cookie, ...headers } });

describe('a query that asks too much', () => {
  test.each<[string, () => string, RegExp]>([
    ['a thousand deep', () => nested(500), /depth|token/i],
    ['deeper than anything the pages ask', () => nested(4), /depth/i],
    ['deep by fragments', () => `${nested(0).replace('id ', '...a')} ${Array.from({ length: 12 }, (_value, index) => `fragment ${String.fromCharCode(97 + index)} on Evidence { citations { evidence { ${index < 11 ? `...${String.fromCharCode(98 + index)}` : 'id'} } } }`).join(' ')}`, /depth/i],
    ['longer than any page’s query', () => `{ ${'viewer { email } '.repeat(queryLimits.tokens)} }`, /token/i],
    ['the same thing under a thousand names', () => `{ ${Array.from({ length: 300 }, (_value, index) => `a${index}: inspections(first: 50) { nodes { id title } }`).join(' ')} }`, /token|cost/i],
    ['everything of everything', () => '{ inspections(first: 50) { nodes { evidence(first: 200) { nodes { id title body } } } } }', /cost/i],
    ['a fragment of itself', () => '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a email }', /fragment/i],
    ['ten thousand open braces', () => '{a'.repeat(10_000), /token/i],
  ])('%s is refused before anything is looked up', async (_what, query, words) => {
    const { code, errors, data } = await ask(query());
    expect([code, data]).toEqual(['INVALID_INPUT', undefined]);
    expect(errors.map(({ message }) => message).join()).toMatch(words);
  });

  test('and one that asks the same by variables is refused alike', async () => {
    const { code, errors } = await ask('query ($all: Int!, $each: Int!) { inspections(first: $all) { nodes { evidence(first: $each) { nodes { id title body } } } } }', { all: 50, each: 200 });
    expect([code, errors[0]?.message]).toEqual(['INVALID_INPUT', expect.stringMatching(/cost/i)]);
  });

  test('the largest pages that screens ask for pass', async () => {
    const fields = 'id title body kind status visibility criterionIds periodFrom periodTo version updatedAt agency { id name kind shortName } author { id name jobTitle agency { id name } } abilities { revise withdraw cite } citations { id stance agency { id name } }';
    const query = `query ($id: ID!, $first: Int!) { inspection(id: $id) { evidence(first: $first) { totalCount nodes { ${fields} } } } }`;
    expect((await ask(query, { id: scene.id, first: evidenceLimits.page })).errors).toEqual([]);
    expect((await ask(query.replace('$first)', `${evidenceLimits.page})`).replace(', $first: Int!', ''), { id: scene.id })).errors).toEqual([]);
  });
});

describe('a page of another site', () => {
  const mutation = 'mutation { signOutEverywhere }';
  test.each<[string, string, Record<string, string>]>([
    ['a form', new URLSearchParams({ query: mutation }).toString(), { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['plain text', JSON.stringify({ query: mutation }), { 'Content-Type': 'text/plain' }],
    ['several parts', `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--`, { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['no kind at all', JSON.stringify({ query: mutation }), { 'Content-Type': '' }],
  ])('cannot ask with the person’s cookie by %s', async (_what, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors[0]?.extensions.code).toBe('INVALID_INPUT');
    expect((await ask('{ viewer { email } }')).data.viewer).not.toBeNull();
  });

  test('cannot ask by an address, which histories and logs would keep', async () => {
    const response = await fetch(`${app.address}/graphql?query={viewer{email}}`, { headers: { Cookie: scene.people.lead.cookie } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('is given no leave to read answers', async () => {
    const response = await post('{"query":"{ viewer { email } }"}', { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' });
    expect([response.headers.get('access-control-allow-origin'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect((await fetch(`${app.address}/graphql`, { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' } })).headers.get('access-control-allow-methods')).toBeNull();
  });
});

describe('what is no query', () => {
  test.each<[string, string, number, string]>([
    ['broken JSON', '{"query":', 400, 'INVALID_INPUT'], ['nothing', '', 400, 'INVALID_INPUT'], ['a list', '[{"query":"{ viewer { email } }"}]', 400, 'INVALID_INPUT'], ['no query in it', '{}', 400, 'INVALID_INPUT'],
    ['a query that is a number', '{"query": 5}', 400, 'INVALID_INPUT'], ['variables that are text', '{"query": "{ viewer { email } }", "variables": "x"}', 400, 'INVALID_INPUT'],
    ['a broken query', '{"query": "{ viewer {"}', 400, 'INVALID_INPUT'], ['an operation that is not in it', '{"query": "query A { viewer { email } }", "operationName": "B"}', 400, 'INVALID_INPUT'],
    ['far too much', JSON.stringify({ query: '{ viewer { email } }', variables: { x: 'x'.repeat(300_000) } }), 413, 'TOO_LARGE'],
    ['a subscription', '{"query": "subscription { viewer { email } }"}', 400, 'INVALID_INPUT'],
  ])('%s is answered as every other error', async (_what, body, status, code) => {
    const response = await post(body);
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors[0]?.extensions.code, typeof errors[0]?.extensions.remedy]).toEqual([status, code, 'string']);
  });

  test('variables of the wrong type name their fields, deep inside too', async () => {
    const query = 'mutation ($input: CreateInspectionInput!) { createInspection(input: $input) { id } }';
    const members = [{ userId: scene.people.inspector.id, role: 'TEAM_INSPECTOR' }, { userId: {}, role: 'CHIEF' }];
    const answer = await ask(query, { input: { title: 5, areaName: null, kind: 'FRONT_DOOR', frameworkVersionId: scene.frameworkVersionId, unannounced: 'no', agencyIds: 'x', members, criterionLeads: [{}], extra: 1 } });
    expect([answer.code, [...answer.fields].sort()]).toEqual(['INVALID_INPUT', ['areaName', 'criterionLeads.0.agencyId', 'criterionLeads.0.criterionId', 'extra', 'members.1.role', 'members.1.userId', 'title', 'unannounced'].sort()]);
    expect((await ask('query ($first: Int!) { inspections(first: $first) { totalCount } }', { first: 'many' })).fields).toEqual(['first']);
    expect((await ask('query ($first: Int = 5) { inspections(first: $first) { totalCount } }', { first: null })).fields).toEqual(['first']);
    expect((await ask('query ($first: Int! = 5) { inspections(first: $first) { totalCount } }')).errors).toEqual([]);
  });
});

describe('the schema', () => {
  const introspection = '{ __schema { types { name } } }';
  test('is not read out outside the demo', async () => {
    expect((await ask(introspection)).code).toBe('INVALID_INPUT');
    expect((await fetch(`${app.address}/sandbox/`)).headers.get('content-type') ?? '').not.toMatch(/altair/i);
  });

  test('is in the demo', async () => {
    const demo = await startTestApp({ database: app, demo: true });
    const response = await fetch(`${demo.address}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: introspection }) });
    expect(JSON.stringify(await response.json())).toContain('"Inspection"');
    await demo.stop();
  });
});

describe('a fault of our own', () => {
  test('tells the person nothing of what lies behind it, and the rest of the query is answered', async () => {
    await app.sql('ALTER TABLE evidence RENAME TO evidence_away');
    const { data, errors } = await ask('query ($id: ID!) { viewer { email } inspection(id: $id) { title evidence { totalCount } } }', { id: scene.id });
    const contributed = await app.graph(scene.people.police, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }', { input: aContribution(scene) });
    await app.sql('ALTER TABLE evidence_away RENAME TO evidence');
    expect([data, errors[0]?.path?.slice(0, 2)]).toEqual([null, ['inspection', 'evidence']]);
    for (const error of [...errors, ...contributed.errors]) {
      expect(error).toMatchObject({ message: 'Sorry, there is a problem with the service', extensions: { code: 'INTERNAL', remedy: expect.any(String) } });
      expect(JSON.stringify(error)).not.toMatch(/evidence_away|relation|prisma|SELECT|at .*\.ts/i);
    }
    expect((await ask('query ($id: ID!) { inspection(id: $id) { evidence { totalCount } } }', { id: scene.id })).errors).toEqual([]);
  });

  test('a query with one part that is not theirs tells which, with its code', async () => {
    const { errors } = await app.graph(scene.people.police, '{ viewer { email } mine: inspections { totalCount } agencies { id } }');
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['agencies'], 'FORBIDDEN']]);
  });
});

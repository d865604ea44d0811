import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { typeDefs } from '../../server/src/generated/type-defs.ts';
import { aCase, anOpenedCase } from '../support/factories/case.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile } from '../support/factories/files.ts';
import { aScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import { aModerationMark } from '../support/factories/moderation.ts';
import { aStoredProposal } from '../support/factories/proposal.ts';
import { aPattern } from '../support/factories/pattern.ts';
import { aVersion } from '../support/factories/version.ts';
import { aRequest } from '../support/factories/requests.ts';
import { aThread } from '../support/factories/thread.ts';
import { readTable } from '../support/datasets.ts';
import { aSession, aUser, type TestUser } from '../support/factories/people.ts';
import { aPng } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import type { Made, Operation } from './operation.ts';
import { operations } from './operations.ts';

let app: TestApp;
let scene: Scene;
let outsider: TestUser;
/** A piece for inspectors only, by one contributor of the police. */
let evidenceId: string;
let made: Made;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  outsider = await aUser(app, { agencyKind: 'VOLUNTARY' });
  evidenceId = (await anEvidence(app, scene, scene.people.police, { visibility: 'INSPECTORS_ONLY' })).id;
  await app.features.evidence.release.set(scene.people.policeCoordinator.viewer, { inspectionId: scene.id, coordinatorReleases: true });
  const { id: handedInId } = await anEvidence(app, scene, scene.people.police);
  const cases = { writing: await aCase(app, scene, { reference: 'CH-05' }), opened: await anOpenedCase(app, scene) };
  const [section] = await app.sql<{ id: string }>('SELECT id FROM narrative_section WHERE inspection_id = $1 ORDER BY position LIMIT 1', [scene.id]);
  made = { cases, sectionId: section?.id ?? '', handedInId, lineId: await aLine(app, scene), thread: await aThread(app, scene), moderated: await aModerationMark(app, scene), patternId: await aPattern(app, scene), proposal: await aStoredProposal(app, scene), versionId: await aVersion(app, scene), fileId: (await aFile(app, scene.people.police, evidenceId, aPng)).id, draftId: await aDraft(), request: await aRequest(app, scene) };
});
afterAll(() => app.stop());

/** A dataset of the piece, and a table that may take its place. */
async function aDraft(): Promise<string> {
  await app.features.datasets.put(scene.people.police.viewer, evidenceId, { name: 'seen.csv', bytes: Buffer.from('Area,Seen\nNorth,12\n'), source: 'A return' });
  return (await readTable(app, scene.people.police, evidenceId, { bytes: 'Area,Seen\nNorth,13\n' })).id;
}

const codeFor = async (user: Pick<TestUser, 'cookie'> | null, { query, variables }: Operation): Promise<string> =>
  (await app.graph(user, query, variables?.(scene, evidenceId, made))).code ?? 'public';

/** Rows that no refused operation may change, as text; of some tables only what people change. */
const whole = (table: string): [string, string] => [table, `${table}::text`];
const watched: Readonly<Record<string, string>> = Object.fromEntries([
  ...['inspection', 'inspection_agency', 'inspection_member', 'evidence', 'evidence_comment', 'evidence_offer', 'evidence_origin', 'child_reference', 'dataset'].map(whole),
  ...['line_of_enquiry', 'line_request', 'evidence_request', 'requested_agency', 'request_answer', 'request_comment', 'mark_answer', 'narrative_version', 'narrative_update'].map(whole),
  ...['tracked_case', 'case_criterion', 'case_view', 'case_view_revision', 'joint_answer_revision', 'case_addition', 'case_contradiction', 'joint_answer', 'case_sign_off'].map(whole),
  ...['comment_thread', 'comment', 'comment_wording', 'moderation_mark', 'moderation_version', 'moderation_answer', 'statement_pattern', 'wording_proposal', 'proposal_evidence'].map(whole),
  ['evidence_file', 'status::text'], ['dataset_draft', 'id'],
]);
const stateOf = async (): Promise<unknown> =>
  Object.fromEntries(await Promise.all(Object.entries(watched).map(async ([table, columns]) => [table, await app.sql(`SELECT ${columns} FROM ${table} ORDER BY 1`)])));

test.each(['Query', 'Mutation'] as const)('every %s of the schema has a case here, and every case is in the schema', (type) => {
  const schema = buildSchema(typeDefs);
  const fields = Object.keys((type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
  expect(Object.keys(operations[type]).sort()).toEqual(fields.sort());
});

describe.each(Object.entries({ ...operations.Query, ...operations.Mutation }))('%s', (_name, operation) => {
  test('a stranger, an outsider and the wrong roles are refused with the right code, and nothing changes', async () => {
    const before = await stateOf();
    const wanted = { stranger: operation.stranger, outsider: operation.outsider, ...operation.wrongRoles };
    // A session of its own, since some operations end it.
    const got: Record<string, string> = { stranger: await codeFor(null, operation), outsider: await codeFor(await aSession(app, outsider.id), operation) };
    for (const part of Object.keys(operation.wrongRoles) as Part[]) got[part] = await codeFor(scene.people[part], operation);
    expect(got).toEqual(wanted);
    expect(await stateOf()).toEqual(before);
  });
});

test('who is answered without taking part learns nothing of any inspection', async () => {
  const visitor = await aUser(app, { agencyKind: 'INSPECTORATE' });
  const { inspections, viewer } = await app.ask(visitor, '{ inspections { totalCount nodes { id } } viewer { canCreateInspection } }');
  expect(inspections).toEqual({ totalCount: 0, nodes: [] });
  expect(viewer).toEqual({ canCreateInspection: true });
  expect((await app.ask(null, '{ viewer { email } }')).viewer).toBeNull();
});

test('an administrator who takes no part sees no inspection and no evidence', async () => {
  const administrator = await aUser(app, { isAdministrator: true });
  expect((await app.graph(administrator, 'query ($id: ID!) { inspection(id: $id) { id } }', { id: scene.id })).code).toBe('NOT_FOUND');
  expect((await app.graph(administrator, 'query ($id: ID!) { evidence(id: $id) { id } }', { id: evidenceId })).code).toBe('NOT_FOUND');
});

test('what is no id at all is simply not there', async () => {
  for (const field of ['inspection', 'evidence', 'evidenceRequest', 'trackedCase', 'commentThread', 'wordingProposal']) expect((await app.graph(scene.people.lead, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id: 'no id' })).code).toBe('NOT_FOUND');
});

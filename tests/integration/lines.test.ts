import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lineLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, aStatement, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import type { TestUser } from '../support/factories/people.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const shown = `id question reason state conclusion closedAt version openedBy { id } missing { id } abilities { revise attach close reopen }
  evidence { evidence { id status } attachedBy { id } } statements { sectionId statementId criterionId kind text }`;
const send = (user: TestUser | null, name: string, type: string, input: object): Promise<Answer> => app.graph(user, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { line(id: $id) { ${shown} } }`, { id });
const list = async (user: TestUser, id: string): Promise<string[]> => (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { lines { question } } }', { id })).inspection.lines.map(({ question }) => question);
const eventsOf = async (lineId: string): Promise<string[]> => (await app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'lineId' = $1 ORDER BY seq`, [lineId])).map(({ type }) => type);
const attach = (user: TestUser, lineId: string, thing: object, verb = 'attachToLine'): Promise<Answer> => send(user, verb, 'LineAttachmentInput', { lineId, ...thing });

const notInspectors = partsOfScene.filter((part) => part !== 'lead' && part !== 'inspector');

describe('who is refused', () => {
  test('nobody but inspectors sees a line, its words, or that there is one', async () => {
    const scene = await aScene(app, { with: known });
    const lineId = await aLine(app, scene);
    const { id: evidenceId } = await anEvidence(app, scene, scene.people.police);
    await app.features.lines.service.attach(scene.people.lead.viewer, { lineId, evidenceId });
    for (const part of notInspectors) {
      const user = scene.people[part];
      expect([part, (await look(user, lineId)).code]).toEqual([part, 'NOT_FOUND']);
      expect([part, (await app.graph(user, 'query ($id: ID!) { inspection(id: $id) { lines { id } } }', { id: scene.id })).code]).toEqual([part, 'NOT_FOUND']);
      if (part === 'board') continue;
      expect([part, (await app.ask(user, 'query ($id: ID!) { evidence(id: $id) { lines { id } } }', { id: evidenceId })).evidence.lines]).toEqual([part, []]);
      const { activity } = (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { activity(first: 100) { nodes { type summary } } } }', { id: scene.id })).inspection;
      expect([part, activity.nodes.filter(({ type, summary }) => type.startsWith('line.') || summary.includes('Who decides'))]).toEqual([part, []]);
    }
  });

  test('nobody changes one after sign-off begins, and nobody of another inspection at all', async () => {
    const scene = await aScene(app, { with: known });
    const lineId = await aLine(app, scene);
    await moveTo(app, scene, 'SIGN_OFF');
    const refused = await send(scene.people.lead, 'reviseLine', 'ReviseLineInput', { lineId, expectedVersion: 1, question: 'Late?' });
    expect([refused.code, (await look(scene.people.lead, lineId)).data.line.abilities]).toEqual(['WRONG_PHASE', { revise: false, attach: false, close: false, reopen: false }]);
    expect((await send(null, 'closeLine', 'CloseLineInput', { lineId, expectedVersion: 1, conclusion: 'No' })).code).toBe('UNAUTHENTICATED');
  });
});

describe('a line', () => {
  test('is opened once however often it is sent, at the end of the list', async () => {
    const scene = await aScene(app, { with: known });
    await aLine(app, scene, { question: 'First?' });
    const input = { inspectionId: scene.id, id: randomUUID(), question: ' Who \n decides? ', reason: 'Two logs differ.' };
    const [first, second] = await Promise.all([send(scene.people.inspector, 'openLine', 'OpenLineInput', input), send(scene.people.inspector, 'openLine', 'OpenLineInput', input)]);
    expect(first.data.openLine).toMatchObject({ question: 'Who decides?', state: 'OPEN', conclusion: '', version: 1, openedBy: { id: scene.people.inspector.id }, abilities: { revise: true, attach: true, close: true, reopen: false } });
    expect(second.data.openLine).toEqual(first.data.openLine);
    expect([await list(scene.people.lead, scene.id), await eventsOf(input.id)]).toEqual([['First?', 'Who decides?'], ['line.opened']]);
    // The id of a colleague's line is not another's to take.
    expect((await send(scene.people.lead, 'openLine', 'OpenLineInput', input)).fields).toEqual(['id']);
  });

  test.each([['a question', { question: ' ' }, 'question'], ['a shorter question', { question: 'x'.repeat(lineLimits.question + 1) }, 'question'], ['a shorter reason', { reason: 'x'.repeat(lineLimits.reason + 1) }, 'reason']])(
    'needs %s', async (_what, wrong, field) => {
      expect((await send(known.people.lead, 'openLine', 'OpenLineInput', { inspectionId: known.id, id: randomUUID(), question: 'Q?', reason: '', ...wrong })).fields).toEqual([field]);
    });

  test('changed by two at once keeps both: the second is shown what is there', async () => {
    const scene = await aScene(app, { with: known });
    const lineId = await aLine(app, scene);
    const [one, other] = await Promise.all([
      send(scene.people.lead, 'reviseLine', 'ReviseLineInput', { lineId, expectedVersion: 1, question: 'One?', reason: '' }),
      send(scene.people.inspector, 'reviseLine', 'ReviseLineInput', { lineId, expectedVersion: 1, question: 'Other?', reason: '' }),
    ]);
    const [won, lost] = one.code ? [other, one] : [one, other];
    expect([won.data.reviseLine.version, lost.code]).toEqual([2, 'CONFLICT']);
    expect(lost.errors[0]?.extensions['current']).toEqual({ version: 2, question: won.data.reviseLine.question, reason: '', conclusion: '', state: 'OPEN' });
    expect(await eventsOf(lineId)).toEqual(['line.opened', 'line.revised']);
  });

  test('is closed with a conclusion, stands as it was concluded, and is reopened with it', async () => {
    const scene = await aScene(app, { with: known });
    const { lead } = scene.people;
    const lineId = await aLine(app, scene);
    const { id: evidenceId } = await anEvidence(app, scene, scene.people.police);
    expect((await send(lead, 'closeLine', 'CloseLineInput', { lineId, expectedVersion: 1, conclusion: ' ' })).fields).toEqual(['conclusion']);
    expect((await send(lead, 'closeLine', 'CloseLineInput', { lineId, expectedVersion: 1, conclusion: 'The police do.' })).data.closeLine).toMatchObject({ state: 'CLOSED', conclusion: 'The police do.', version: 2, abilities: { revise: false, reopen: true } });
    expect([(await attach(lead, lineId, { evidenceId })).code, (await send(lead, 'reviseLine', 'ReviseLineInput', { lineId, expectedVersion: 2, question: 'Q?' })).code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await send(lead, 'reopenLine', 'ReopenLineInput', { lineId, expectedVersion: 2 })).data.reopenLine).toMatchObject({ state: 'OPEN', conclusion: 'The police do.', closedAt: null, version: 3 });
    expect((await send(lead, 'reopenLine', 'ReopenLineInput', { lineId, expectedVersion: 3 })).code).toBe('INVALID_INPUT');
    expect(await eventsOf(lineId)).toEqual(['line.opened', 'line.closed', 'line.reopened']);
  });

  test('takes its place in the order of all, and a list that somebody else changed is not ordered blindly', async () => {
    const scene = await aScene(app, { with: known });
    const ids = [await aLine(app, scene, { question: 'A?' }), await aLine(app, scene, { question: 'B?' }), await aLine(app, scene, { question: 'C?' })];
    const order = (lineIds: readonly string[]) => app.graph(scene.people.lead, 'mutation ($input: OrderLinesInput!) { orderLines(input: $input) { question } }', { input: { inspectionId: scene.id, lineIds } });
    expect((await order([...ids].reverse())).data.orderLines.map(({ question }) => question)).toEqual(['C?', 'B?', 'A?']);
    for (const wrong of [ids.slice(1), [...ids, randomUUID()], [ids[0], ids[0], ids[1]]]) expect((await order(wrong as string[])).code).toBe('CONFLICT');
    expect(await list(scene.people.inspector, scene.id)).toEqual(['C?', 'B?', 'A?']);
  });
});

describe('what is attached', () => {
  test('evidence and statements, once each, detached again, every step in the log', async () => {
    const scene = await aScene(app, { with: known });
    const { lead, inspector } = scene.people;
    const lineId = await aLine(app, scene);
    const piece = await anEvidence(app, scene, scene.people.police, { visibility: 'INSPECTORS_ONLY' });
    const { sectionId, id: statementId } = await aStatement(app, scene.id, 'STRENGTH');
    await attach(lead, lineId, { evidenceId: piece.id });
    await attach(inspector, lineId, { evidenceId: piece.id });
    const { data } = await attach(lead, lineId, { sectionId, statementId });
    expect(data.attachToLine.evidence).toEqual([{ evidence: { id: piece.id, status: 'SUBMITTED' }, attachedBy: { id: lead.id } }]);
    expect(data.attachToLine.statements).toEqual([{ sectionId, statementId, criterionId: scene.criteria[0]?.id, kind: 'STRENGTH', text: 'A statement' }]);
    expect((await app.ask(inspector, 'query ($id: ID!) { evidence(id: $id) { lines { id } } }', { id: piece.id })).evidence.lines).toEqual([{ id: lineId }]);
    await attach(lead, lineId, { evidenceId: piece.id }, 'detachFromLine');
    await attach(lead, lineId, { evidenceId: piece.id }, 'detachFromLine');
    expect((await look(lead, lineId)).data.line.evidence).toEqual([]);
    expect(await eventsOf(lineId)).toEqual(['line.opened', 'line.attached', 'line.attached', 'line.detached']);
  });

  test('must be of this inspection and stand: no draft, nothing withdrawn, nothing of elsewhere, and one thing at a time', async () => {
    const [scene, elsewhere] = [await aScene(app, { with: known }), await aScene(app, { with: known })];
    const { lead, police } = scene.people;
    const lineId = await aLine(app, scene);
    const draft = await anEvidence(app, scene, police, { submit: false });
    const withdrawn = await anEvidence(app, scene, police);
    await app.features.evidence.service.withdraw(police.viewer, { evidenceId: withdrawn.id, expectedVersion: 1, reason: 'Wrong' });
    const other = await anEvidence(app, elsewhere, police);
    for (const { id } of [draft, withdrawn, other, { id: randomUUID() }]) expect((await attach(lead, lineId, { evidenceId: id })).fields).toEqual(['evidenceId']);
    const { sectionId, id: statementId } = await aStatement(app, elsewhere.id);
    expect((await attach(lead, lineId, { sectionId, statementId })).fields).toEqual(['statementId']);
    for (const wrong of [{}, { sectionId }, { evidenceId: other.id, sectionId, statementId }]) expect((await attach(lead, lineId, wrong)).fields).toEqual(['evidenceId']);
  });

  test('tells which agencies are still missing, and a piece that is withdrawn no longer speaks', async () => {
    const scene = await aScene(app, { with: known });
    const { lead, health } = scene.people;
    const lineId = await aLine(app, scene);
    const piece = await anEvidence(app, scene, health);
    const missing = async (): Promise<string[]> => (await look(lead, lineId)).data.line.missing.map(({ id }) => id);
    const { council, police, health: healthAgency } = scene.agencies;
    expect(await missing()).toEqual([council.id, police.id, healthAgency.id]);
    await attach(lead, lineId, { evidenceId: piece.id });
    expect(await missing()).toEqual([council.id, police.id]);
    await app.features.evidence.service.withdraw(health.viewer, { evidenceId: piece.id, expectedVersion: 1, reason: 'Wrong' });
    expect(await missing()).toEqual([council.id, police.id, healthAgency.id]);
    expect((await look(lead, lineId)).data.line.evidence).toMatchObject([{ evidence: { id: piece.id, status: 'WITHDRAWN' } }]);
  });

  test('a statement that left the text is remembered without words', async () => {
    const scene = await aScene(app, { with: known });
    const lineId = await aLine(app, scene);
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    await attach(scene.people.lead, lineId, { sectionId, statementId });
    await app.sql('DELETE FROM statement WHERE id = $1', [statementId]);
    expect((await look(scene.people.lead, lineId)).data.line.statements).toMatchObject([{ sectionId, statementId, kind: null, text: null }]);
    // Unlike what never was there, it can be detached.
    expect((await attach(scene.people.lead, lineId, { sectionId, statementId }, 'detachFromLine')).data.detachFromLine.statements).toEqual([]);
  });
});

test('a list asks as often for ten lines as for two', async () => {
  const scene = await aScene(app, { with: known });
  const query = 'query ($id: ID!) { inspection(id: $id) { lines { question openedBy { name } missing { name } evidence { evidence { title } attachedBy { name } } statements { text attachedBy { name } } } } }';
  const grow = async (count: number): Promise<number> => {
    for (let index = 0; index < count; index += 1) await attach(scene.people.lead, await aLine(app, scene), { evidenceId: (await anEvidence(app, scene, scene.people.police)).id });
    const counts: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) counts.push((await statementsDuring(() => app.ask(scene.people.lead, query, { id: scene.id }))).length);
    return Math.min(...counts);
  };
  const few = await grow(2);
  expect(await grow(8)).toBeLessThanOrEqual(few + 2);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { moderationLimits, type MarkStatementInput } from '@joint/shared';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aMarkOf, aModerationMark, toModerate } from '../support/factories/moderation.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
/** Of another inspectorate than the lead inspector. */
let reader: TestUser;
/** A team inspector of the lead inspector's own inspectorate. */
let colleague: TestUser;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  reader = scene.people.inspector;
  colleague = await aUser(app, { agency: scene.agencies.ofsted, name: 'Cole League' });
  await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: colleague.id, role: 'TEAM_INSPECTOR' });
});
afterAll(() => app.stop());

const parts = 'statementId state mayMark marks { id kind note version takenBackAt words isChangedSince isOwn mayChange mayAnswer author { name } earlier { version kind note words isTakenBack } answers { text author { name } } }';
const asks = (name: string, type: string) => (who: TestUser | null, input: object) => app.graph(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${parts} } }`, { input });
const [mark, dissent, takeBack, answer] = [asks('markStatement', 'MarkStatementInput'), asks('recordDissent', 'RecordDissentInput'), asks('takeBackMark', 'TakeBackMarkInput'), asks('answerModerationMark', 'AnswerModerationMarkInput')];
const aDissentOf = (statement: Awaited<ReturnType<typeof toModerate>>, note = 'We saw otherwise.') => { const { sectionId, statementId, wording, markId } = aMarkOf(statement); return { sectionId, statementId, wording, markId, note }; };
const sayInstead = (statementId: string, text: string) => app.sql('UPDATE statement SET text = $2 WHERE id = $1', [statementId, text]);
const eventsOf = (markId: string) => app.sql<{ type: string; payload: object; audience: string[] }>("SELECT type, payload, audience FROM inspection_event WHERE payload->>'markId' = $1 ORDER BY seq", [markId]);

test('a second inspectorate reads for the first: neither the lead nor their inspectorate marks, and nobody else learns that there is a moderation', async () => {
  const statement = await toModerate(app, scene);
  const input = aMarkOf(statement);
  for (const who of [scene.people.lead, colleague]) expect((await mark(who, input)).code).toBe('FORBIDDEN');
  for (const who of [colleague, scene.people.lead]) expect((await dissent(who, aDissentOf(statement))).code).toBe('FORBIDDEN');
  const { moderation } = (await app.ask(colleague, 'query ($id: ID!) { inspection(id: $id) { moderation { mayMark } } }', { id: scene.id })).inspection;
  expect(moderation).toEqual({ mayMark: false });
  for (const who of [scene.people.police, scene.people.policeCoordinator, scene.people.board, scene.people.observer]) {
    expect((await mark(who, input)).code).toBe('NOT_FOUND');
    expect((await app.graph(who, 'query ($id: ID!) { inspection(id: $id) { moderation { mayMark } } }', { id: scene.id })).code).toBe('NOT_FOUND');
    expect((await app.ask(who, 'query ($id: ID!) { inspection(id: $id) { abilities { viewModeration } } }', { id: scene.id })).inspection.abilities.viewModeration).toBe(false);
  }
  expect((await toModerate(app, scene, statement)).marks).toEqual([]);
});

test('a mark is changed and taken back by its author alone, answered by the others, and keeps what it was', async () => {
  const statement = await toModerate(app, scene);
  const input = aMarkOf(statement, { kind: 'QUESTION', note: 'How many?' });
  expect((await mark(reader, input)).data.markStatement).toMatchObject({ state: 'QUESTION', marks: [{ kind: 'QUESTION', note: 'How many?', version: 1, isOwn: true, mayChange: true, mayAnswer: false, earlier: [] }] });
  expect((await mark(reader, input)).data.markStatement.marks).toHaveLength(1);
  expect((await takeBack(scene.people.lead, { markId: input.markId, expectedVersion: 1 })).code).toBe('FORBIDDEN');
  expect((await takeBack(colleague, { markId: input.markId, expectedVersion: 1 })).code).toBe('FORBIDDEN');

  const words = { markId: input.markId, answerId: randomUUID(), text: 'Nine.' };
  expect((await answer(reader, words)).code).toBe('FORBIDDEN');
  for (const _again of [1, 2]) expect((await answer(scene.people.lead, words)).data.answerModerationMark).toMatchObject({ state: 'QUESTION', marks: [{ answers: [{ text: 'Nine.', author: { name: 'Lena Lead' } }] }] });

  expect((await answer(scene.people.lead, { ...words, text: 'Ten.' })).errors[0]).toMatchObject({ extensions: { code: 'CONFLICT', current: { text: 'Nine.' } } });

  expect((await mark(reader, { ...input, kind: 'AGREED', note: '', expectedVersion: 0 })).code).toBe('CONFLICT');
  expect((await mark(reader, { ...input, kind: 'AGREED', note: '', expectedVersion: 1 })).data.markStatement).toMatchObject({ state: 'AGREED', marks: [{ version: 2, earlier: [{ version: 1, kind: 'QUESTION', note: 'How many?', words: 'A statement' }], answers: [{ text: 'Nine.' }] }] });
  for (const _again of [1, 2]) expect((await takeBack(reader, { markId: input.markId, expectedVersion: 2 })).data.takeBackMark).toMatchObject({ state: 'UNREAD', marks: [{ version: 3, takenBackAt: expect.any(String), mayAnswer: false, earlier: [{ kind: 'QUESTION' }, { kind: 'AGREED' }] }] });
  expect((await mark(reader, { ...input, kind: 'CONCERN', note: 'Too few.', expectedVersion: 3 })).data.markStatement).toMatchObject({ state: 'CONCERN', marks: [{ version: 4, takenBackAt: null }] });
  expect((await eventsOf(input.markId)).map(({ type }) => type)).toEqual(['moderation.marked', 'moderation.answered', 'moderation.marked', 'moderation.taken-back', 'moderation.marked']);
});

test('what marks said before and what was answered is read where it is asked for, and after a mark only its own statement', async () => {
  const own = await aScene(app, { with: scene });
  for (let nth = 0; nth < 3; nth += 1) await aModerationMark(app, own, { kind: 'QUESTION', note: `Why ${nth}?` });
  const statement = await toModerate(app, own);
  const reads = async (work: () => Promise<unknown>) => (await statementsDuring(work)).filter((sql) => /select/i.test(sql) && /moderation_(mark|version|answer)/.test(sql));
  const look = (asked: string) => reads(() => app.ask(own.people.lead, `query ($id: ID!) { inspection(id: $id) { moderation { sections { statements { state marks { kind note ${asked} } } } } } }`, { id: own.id }));
  const of = (table: string, statements: readonly string[]): number => statements.filter((sql) => sql.includes(`moderation_${table}`)).length;
  const [bare, whole] = [await look(''), await look('version earlier { version words } answers { text }')];
  expect([of('mark', bare), of('version', bare), of('answer', bare)]).toEqual([1, 0, 0]);
  expect(of('answer', whole)).toBe(1);
  const afterwards = await reads(() => mark(own.people.inspector, aMarkOf(statement)));
  expect(afterwards.filter((sql) => sql.includes('moderation_mark') && !sql.includes(statement.statementId) && !/"id" = /.test(sql) && !/count/i.test(sql))).toEqual([]);
});

test('the log has ids and hashes for inspectors, and not a word', async () => {
  const { markId } = await aModerationMark(app, scene, { kind: 'CONCERN', note: 'marker-note' });
  await answer(scene.people.lead, { markId, answerId: randomUUID(), text: 'marker-answer' });
  const events = await eventsOf(markId);
  expect(events.map(({ audience, payload }) => [audience, Object.keys(payload).sort()])).toEqual([
    [['inspectors'], ['contentHash', 'markId', 'sectionId', 'statementId']], [['inspectors'], ['answerId', 'contentHash', 'markId', 'sectionId', 'statementId']],
  ]);
  expect(JSON.stringify(events)).not.toContain('marker');
});

test('a mark stands on the words that were read: changed meanwhile it is refused, changed afterwards it says so, of another kind as well', async () => {
  const statement = await toModerate(app, scene);
  const input = aMarkOf(statement);
  await sayInstead(statement.statementId, 'A statement that was changed');
  expect((await mark(reader, input)).code).toBe('CONFLICT');
  const again = await toModerate(app, scene, statement);
  expect((await mark(reader, { ...input, wording: again.wording })).data.markStatement).toMatchObject({ state: 'AGREED', marks: [{ isChangedSince: false, words: 'A statement that was changed' }] });
  await sayInstead(statement.statementId, 'Quite another statement');
  expect(await toModerate(app, scene, statement)).toMatchObject({ state: 'CHANGED', marks: [{ isChangedSince: true, words: 'A statement that was changed' }] });
  await sayInstead(statement.statementId, 'A statement that was changed');
  expect((await toModerate(app, scene, statement)).state).toBe('AGREED');
  await app.sql("UPDATE statement SET kind = 'STRENGTH' WHERE id = $1", [statement.statementId]);
  expect((await toModerate(app, scene, statement)).state).toBe('CHANGED');
  await app.sql('DELETE FROM statement WHERE id = $1', [statement.statementId]);
  expect(await toModerate(app, scene, statement)).toMatchObject({ text: null, state: 'CHANGED', mayMark: false, marks: [{ words: 'A statement that was changed' }] });
});

test('a dissent stays as it was recorded: its author, the lead and the database itself can neither change nor remove it; it is answered', async () => {
  const statement = await toModerate(app, scene);
  const input = aDissentOf(statement);
  for (const _again of [1, 2]) expect((await dissent(reader, input)).data.recordDissent).toMatchObject({ state: 'DISSENTED', marks: [{ kind: 'DISSENT', note: 'We saw otherwise.', mayChange: false }] });
  expect((await dissent(reader, { ...input, note: 'Something else.' })).code).toBe('INVALID_INPUT');
  for (const who of [reader, scene.people.lead]) expect((await takeBack(who, { markId: input.markId, expectedVersion: 1 })).code).toBe('FORBIDDEN');
  expect((await mark(reader, aMarkOf(statement, { markId: input.markId, expectedVersion: 1 }))).code).toBe('CONFLICT');
  expect((await mark(reader, aMarkOf(statement))).data.markStatement).toMatchObject({ state: 'AGREED', marks: [{ kind: 'DISSENT' }, { kind: 'AGREED' }] });
  expect((await answer(scene.people.lead, { markId: input.markId, answerId: randomUUID(), text: 'We keep it, and say why.' })).data.answerModerationMark.marks[0]?.answers).toHaveLength(1);
  for (const change of ["UPDATE moderation_mark SET note = 'x' WHERE id = $1", 'DELETE FROM moderation_mark WHERE id = $1', 'DELETE FROM moderation_version WHERE mark_id = $1', "UPDATE moderation_answer SET text = 'x' WHERE mark_id = $1"]) await expect(app.sql(change, [input.markId])).rejects.toThrow('never changed or deleted');
});

test('what was saved is answered alike when it is sent again, also after the words, the lead or the phase have changed', async () => {
  const other = await aScene(app, { with: scene });
  const statement = await toModerate(app, other);
  const { setMember } = app.features.inspections.service;
  await setMember(scene.people.lead.viewer, { inspectionId: other.id, userId: colleague.id, role: 'TEAM_INSPECTOR' });
  const second = await aUser(app, { agency: scene.agencies.hmicfrs });
  const marked = aMarkOf(statement, { kind: 'QUESTION', note: 'How many?' });
  const dissented = aDissentOf(statement);
  const answered = { markId: marked.markId, answerId: randomUUID(), text: 'Nine.' };
  const sent = () => Promise.all([mark(reader, marked), dissent(reader, dissented), answer(scene.people.lead, answered)]);
  await mark(reader, marked);
  await sent();
  const changes = [
    () => sayInstead(statement.statementId, 'Quite another statement'),
    () => setMember(scene.people.lead.viewer, { inspectionId: other.id, userId: second.id, role: 'LEAD_INSPECTOR' }),
    () => moveTo(app, other, 'PUBLISHED'),
  ];
  for (const change of changes) {
    await change();
    expect((await sent()).map(({ code }) => code)).toEqual([undefined, undefined, undefined]);
  }
  expect((await eventsOf(marked.markId)).map(({ type }) => type)).toEqual(['moderation.marked', 'moderation.answered']);
  expect((await eventsOf(dissented.markId)).map(({ type }) => type)).toEqual(['moderation.dissented']);
  // Another's words, or other words, are no repeat.
  expect((await mark(reader, { ...marked, note: 'How many more?' })).code).toBe('WRONG_PHASE');
  expect((await dissent(colleague, dissented)).code).toBe('WRONG_PHASE');
});

test('what was taken back is answered no more, and its answer says so', async () => {
  const { markId } = await aModerationMark(app, scene, { kind: 'QUESTION', note: 'How many?' });
  await takeBack(reader, { markId, expectedVersion: 1 });
  expect((await answer(scene.people.lead, { markId, answerId: randomUUID(), text: 'Nine.' })).errors[0]).toMatchObject({ message: expect.stringContaining('was taken back'), extensions: { code: 'CONFLICT' } });
});

test('a mark has an end to its versions: the fault says what to do, and it can still be taken back', async () => {
  const statement = await toModerate(app, scene);
  const { markId } = await aModerationMark(app, scene, aMarkOf(statement));
  await app.sql('UPDATE moderation_mark SET version = $2 WHERE id = $1', [markId, moderationLimits.versions]);
  const more = aMarkOf(statement, { markId, expectedVersion: moderationLimits.versions, kind: 'QUESTION', note: 'Once more?' });
  expect((await mark(reader, more)).errors[0]?.extensions.fields).toEqual([{ field: 'note', message: expect.stringContaining('take it back') }]);
  expect((await takeBack(reader, { markId, expectedVersion: moderationLimits.versions })).data.takeBackMark.state).toBe('UNREAD');
  expect((await mark(reader, { ...more, expectedVersion: moderationLimits.versions + 1 })).code).toBe('INVALID_INPUT');
});

test('a note that says who a child is, and a question without words, are refused by their field', async () => {
  const statement = await toModerate(app, scene);
  const faultOf = async (wanted: Partial<MarkStatementInput>) => (await mark(reader, aMarkOf(statement, wanted))).errors[0]?.extensions.fields?.[0];
  expect(await faultOf({ kind: 'QUESTION' })).toEqual({ field: 'note', message: 'Enter your question' });
  expect(await faultOf({ kind: 'CONCERN', note: 'The child 943 476 5919' })).toEqual({ field: 'note', message: expect.stringContaining('take it out') });
});

test('it goes on while sign-off waits, keeps nobody from it, and ends with publication', async () => {
  const other = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
  await aModerationMark(app, other, { kind: 'CONCERN', note: 'Not like this.' });
  await moveTo(app, other, 'SIGN_OFF');
  const { sectionId, statementId } = await aModerationMark(app, other);
  await moveTo(app, other, 'PUBLISHED');
  const statement = await toModerate(app, other, { sectionId, statementId });
  expect(statement.marks).toHaveLength(1);
  expect((await mark(reader, aMarkOf(statement))).code).toBe('WRONG_PHASE');
});

test('whoever comes to lead reads for themselves no more, and what they had marked stays theirs to take back', async () => {
  const other = await aScene(app, { with: scene });
  const { markId, sectionId, statementId } = await aModerationMark(app, other);
  const second = await aUser(app, { agency: scene.agencies.hmicfrs });
  await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: other.id, userId: second.id, role: 'LEAD_INSPECTOR' });
  expect((await mark(reader, aMarkOf(await toModerate(app, other, { sectionId, statementId }), { markId, kind: 'CONCERN', note: 'No.', expectedVersion: 1 }))).code).toBe('FORBIDDEN');
  expect((await takeBack(reader, { markId, expectedVersion: 1 })).data.takeBackMark.state).toBe('UNREAD');
});

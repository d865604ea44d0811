import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commentLimits } from '@joint/shared';
import { aScene, aStatement, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { aThread } from '../support/factories/thread.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app, { phase: 'FACTUAL_ACCURACY' });
});
afterAll(() => app.stop());

const parts = `id quote about statementText isOwnSide side { id } assignee { id } resolvedAt resolvedBy { id } releasedAt comments { id text version editedAt removedAt mayChange author { id } mentions { id } earlier { text } } abilities { reply settle release }`;
type Act = 'openThread' | 'replyToThread' | 'reviseComment' | 'removeComment' | 'resolveThread' | 'reopenThread' | 'assignThread' | 'releaseThread';
const send = (who: TestUser, name: Act, type: string, input: object) => app.graph(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${parts} } }`, { input });
const change = async (who: TestUser, name: Act, type: string, input: object) => (await app.ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${parts} } }`, { input }))[name];
const list = async (who: TestUser, filter: object = {}, at: Pick<Scene, 'id'> = scene) => (await app.ask(who, `query ($id: ID!, $filter: CommentThreadFilter) { inspection(id: $id) { commentThreads(first: 50, filter: $filter) { nodes { ${parts} } } } }`, { id: at.id, filter })).inspection.commentThreads.nodes;
const seeing = async (threadId: string, at: Pick<Scene, 'id'> = scene): Promise<Part[]> =>
  (await Promise.all(partsOfScene.map(async (part) => ((await list(scene.people[part], {}, at)).some(({ id }) => id === threadId) ? [part] : [])))).flat();
const police: Part[] = ['police', 'policeColleague', 'policeCoordinator'];

describe('sides', () => {
  test('what inspectors say is theirs, what an agency says is its own, in every list and look', async () => {
    const { lead, police: author } = scene.people;
    const ours = await aThread(app, scene, lead, { text: 'Among inspectors' });
    const theirs = await aThread(app, scene, author, { text: 'Among police' });
    expect(await seeing(ours.threadId)).toEqual(['lead', 'inspector']);
    expect(await seeing(theirs.threadId)).toEqual(police);
    for (const part of ['lead', 'health', 'board', 'observer', 'councilCoordinator'] as const) {
      expect((await app.graph(scene.people[part], 'query ($id: ID!) { commentThread(id: $id) { id } }', { id: theirs.threadId })).code).toBe('NOT_FOUND');
      expect((await send(scene.people[part], 'replyToThread', 'ReplyToThreadInput', { threadId: theirs.threadId, commentId: randomUUID(), text: 'In', mentionIds: [] })).code).toMatch(/NOT_FOUND/);
    }
  });

  test('a released thread is the other side’s to read and answer, and its own side’s to settle; what was said before stays behind', async () => {
    const { lead, inspector, health } = scene.people;
    const { threadId, commentId } = await aThread(app, scene, lead, { text: 'Ask the agancies' });
    await change(lead, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 1, text: 'Ask the agencies', mentionIds: [] });
    await change(lead, 'assignThread', 'AssignThreadInput', { threadId, userId: inspector.id });
    expect((await send(inspector, 'releaseThread', 'ThreadInput', { threadId })).code).toBe('FORBIDDEN');
    expect((await change(lead, 'releaseThread', 'ThreadInput', { threadId }))).toMatchObject({ releasedAt: expect.any(String), abilities: { release: false } });
    expect(await seeing(threadId)).toEqual(['lead', 'inspector', 'councilCoordinator', ...police, 'health']);
    const [met] = (await list(health)).filter(({ id }) => id === threadId);
    expect(met).toMatchObject({ isOwnSide: false, side: null, assignee: null, abilities: { reply: true, settle: false, release: false }, comments: [{ text: 'Ask the agencies', earlier: [], mayChange: false }] });
    await change(health, 'replyToThread', 'ReplyToThreadInput', { threadId, commentId: randomUUID(), text: 'It is so.', mentionIds: [] });
    expect((await send(health, 'resolveThread', 'ThreadInput', { threadId })).code).toBe('FORBIDDEN');
    expect((await send(health, 'assignThread', 'AssignThreadInput', { threadId, userId: health.id })).code).toBe('FORBIDDEN');
    expect((await list(lead)).find(({ id }) => id === threadId)?.comments.map(({ text, earlier }) => [text, earlier.length])).toEqual([['Ask the agencies', 1], ['It is so.', 0]]);
  });

  test('what a comment said before is for the side that wrote it, whosever thread it is in', async () => {
    const { lead, inspector, police: officer, policeColleague, policeCoordinator, health } = scene.people;
    const reworded = async (who: TestUser, threadId: string): Promise<void> => {
      const commentId = randomUUID();
      await change(who, 'replyToThread', 'ReplyToThreadInput', { threadId, commentId, text: 'Too frank', mentionIds: [] });
      await change(who, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 1, text: 'Fair', mentionIds: [] });
    };
    const earlier = async (who: TestUser, threadId: string): Promise<string[] | undefined> => (await list(who)).find(({ id }) => id === threadId)?.comments.at(-1)?.earlier.map(({ text }) => text);

    const { threadId: theirs } = await aThread(app, scene, officer);
    await change(policeCoordinator, 'releaseThread', 'ThreadInput', { threadId: theirs });
    await reworded(inspector, theirs);
    expect([await earlier(inspector, theirs), await earlier(lead, theirs), await earlier(officer, theirs), await earlier(policeCoordinator, theirs)]).toEqual([['Too frank'], ['Too frank'], [], []]);

    const { threadId: ours } = await aThread(app, scene, lead);
    await change(lead, 'releaseThread', 'ThreadInput', { threadId: ours });
    await reworded(officer, ours);
    expect([await earlier(officer, ours), await earlier(policeColleague, ours), await earlier(lead, ours), await earlier(health, ours)]).toEqual([['Too frank'], ['Too frank'], [], []]);
  });

  test('an agency’s thread is released by its coordinator, to the inspectors alone', async () => {
    const { police: author, policeCoordinator, lead } = scene.people;
    const { threadId } = await aThread(app, scene, author);
    expect((await send(author, 'releaseThread', 'ThreadInput', { threadId })).code).toBe('FORBIDDEN');
    expect((await send(lead, 'releaseThread', 'ThreadInput', { threadId })).code).toBe('NOT_FOUND');
    await change(policeCoordinator, 'releaseThread', 'ThreadInput', { threadId });
    expect(await seeing(threadId)).toEqual(['lead', 'inspector', ...police]);
  });

  test('agencies see and say nothing in phases in which they do not read the narrative', async () => {
    const own = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
    const theirs = await aThread(app, own, own.people.police);
    const ours = await aThread(app, own);
    await change(own.people.lead, 'releaseThread', 'ThreadInput', { threadId: ours.threadId });
    await moveTo(app, own, 'SIGN_OFF');
    expect([await seeing(theirs.threadId, own), await seeing(ours.threadId, own)]).toEqual([[], ['lead', 'inspector']]);
    const { id: statementId, sectionId } = await aStatement(app, own.id);
    const input = { inspectionId: own.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: '', text: 'Late', mentionIds: [] };
    expect((await send(own.people.police, 'openThread', 'OpenThreadInput', input)).code).toBe('WRONG_PHASE');
    expect((await send(own.people.board, 'openThread', 'OpenThreadInput', input)).code).toBe('FORBIDDEN');
  });

  test('nothing said is found by search, told in the activity, or kept in the log', async () => {
    const own = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
    await aThread(app, own, own.people.police, { text: 'marker-cormorant', quote: 'marker-cormorant' });
    const query = 'query ($id: ID!) { search(inspectionId: $id, words: "marker-cormorant") { totalCount } inspection(id: $id) { activity(first: 20) { nodes { summary } } } }';
    for (const part of partsOfScene) {
      const answer = await app.ask(own.people[part], query, { id: own.id });
      expect([part, answer.search.totalCount, JSON.stringify(answer).includes('cormorant')]).toEqual([part, 0, false]);
      expect([part, answer.inspection.activity.nodes.some(({ summary }) => summary === 'commented on a statement of the narrative')]).toEqual([part, police.includes(part)]);
    }
    const logged = await app.sql("SELECT payload::text AS payload FROM inspection_event WHERE type LIKE 'comment.%'");
    expect(JSON.stringify(logged)).not.toContain('cormorant');
  });
});

describe('the list of threads', () => {
  const page = async (first: number, after: string | null = null, filter: object = {}, at: Pick<Scene, 'id'> = scene) =>
    (await app.ask(scene.people.lead, 'query ($id: ID!, $first: Int!, $after: String, $filter: CommentThreadFilter) { inspection(id: $id) { commentThreads(first: $first, after: $after, filter: $filter) { nodes { id comments { text } } pageInfo { endCursor hasNextPage } } } }', { id: at.id, first, after, filter })).inspection.commentThreads;

  test('comes in pages, in the order of the narrative, each thread once and with its own comments; what left the text is last', async () => {
    const own = await aScene(app, { with: scene });
    const begun: string[] = [];
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) begun.push((await aThread(app, own, own.people.lead, { text })).threadId);
    await app.sql('UPDATE comment_thread SET statement_id = gen_random_uuid() WHERE id = $1', [begun[0]]);
    const pages: { ids: string[]; texts: string[] }[] = [];
    for (let after: string | null = null, hasNextPage = true; hasNextPage;) {
      const { nodes, pageInfo } = await page(2, after, {}, own);
      pages.push({ ids: nodes.map(({ id }) => id), texts: nodes.flatMap(({ comments }) => comments.map(({ text }) => text ?? '')) });
      [after, hasNextPage] = [pageInfo.endCursor ?? null, pageInfo.hasNextPage];
    }
    const [gone, ...others] = begun;
    expect(pages.map(({ ids }) => ids.length)).toEqual([2, 2, 1]);
    expect(pages.flatMap(({ ids }) => ids)).toEqual([...others, gone]);
    expect(pages.flatMap(({ texts }) => texts)).toEqual(['Two', 'Three', 'Four', 'Five', 'One']);
    for (const asked of [{ first: 0 }, { first: commentLimits.page + 1 }, { after: 'nonsense' }]) {
      const { fields } = await app.graph(own.people.lead, 'query ($id: ID!, $first: Int!, $after: String) { inspection(id: $id) { commentThreads(first: $first, after: $after) { nodes { id } } } }', { id: own.id, first: 1, ...asked });
      expect(fields).toEqual(Object.keys(asked));
    }
  });

  test('of a section that is no id is empty, as of one that is not there', async () => {
    expect([(await page(5, null, { sectionId: 'x' })).nodes, (await page(5, null, { sectionId: randomUUID() })).nodes]).toEqual([[], []]);
  });
});

describe('a thread', () => {
  test('is there once however often it is sent, and so is a reply', async () => {
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    const input = { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: 'statement', text: 'Twice?', mentionIds: [] };
    const first = await change(scene.people.lead, 'openThread', 'OpenThreadInput', input);
    expect(await change(scene.people.lead, 'openThread', 'OpenThreadInput', input)).toEqual(first);
    expect(first).toMatchObject({ quote: 'statement', about: 'A statement', statementText: 'A statement', comments: [{ text: 'Twice?', mayChange: true }] });
    const reply = { threadId: input.threadId, commentId: randomUUID(), text: 'Once.', mentionIds: [] };
    await change(scene.people.inspector, 'replyToThread', 'ReplyToThreadInput', reply);
    expect((await change(scene.people.inspector, 'replyToThread', 'ReplyToThreadInput', reply)).comments.map(({ text }) => text)).toEqual(['Twice?', 'Once.']);
    expect((await send(scene.people.inspector, 'openThread', 'OpenThreadInput', { ...input, commentId: randomUUID() })).fields).toEqual(['threadId']);
  });

  test('sent twice at one moment is there once, and both are told so', async () => {
    const { lead, inspector } = scene.people;
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    const input = { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: '', text: 'At once', mentionIds: [] };
    const answers = await Promise.all(Array.from({ length: 4 }, () => change(lead, 'openThread', 'OpenThreadInput', input)));
    expect(answers.map(({ comments }) => comments.map(({ text }) => text))).toEqual(answers.map(() => ['At once']));
    const reply = { threadId: input.threadId, commentId: randomUUID(), text: 'Likewise', mentionIds: [] };
    const replies = await Promise.all(Array.from({ length: 4 }, () => change(inspector, 'replyToThread', 'ReplyToThreadInput', reply)));
    expect(replies.map(({ comments }) => comments.map(({ text }) => text))).toEqual(replies.map(() => ['At once', 'Likewise']));
    expect(await app.sql("SELECT type FROM inspection_event WHERE payload->>'threadId' = $1 ORDER BY seq", [input.threadId])).toEqual([{ type: 'comment.opened' }, { type: 'comment.replied' }]);
  });

  test('sent again with other words is not taken for a repeat: the sender learns what was saved, and nothing of others', async () => {
    const { lead, inspector } = scene.people;
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    const input = { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: 'statement', text: 'As sent', mentionIds: [inspector.id] };
    const first = await change(lead, 'openThread', 'OpenThreadInput', input);
    const other = await aStatement(app, scene.id);
    for (const otherwise of [{ text: 'As meant' }, { mentionIds: [] }, { quote: 'A' }, { sectionId: other.sectionId, statementId: other.id }]) {
      expect((await send(lead, 'openThread', 'OpenThreadInput', { ...input, ...otherwise }))).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { version: 1, text: 'As sent' } } }] });
    }
    expect((await send(lead, 'openThread', 'OpenThreadInput', { ...input, commentId: randomUUID() })).fields).toEqual(['commentId']);

    const reply = { threadId: input.threadId, commentId: randomUUID(), text: 'Reply as sent', mentionIds: [lead.id] };
    await change(inspector, 'replyToThread', 'ReplyToThreadInput', reply);
    for (const otherwise of [{ text: 'Reply as meant' }, { mentionIds: [] }]) {
      expect((await send(inspector, 'replyToThread', 'ReplyToThreadInput', { ...reply, ...otherwise }))).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { version: 1, text: 'Reply as sent' } } }] });
    }
    expect(await send(lead, 'replyToThread', 'ReplyToThreadInput', reply)).toMatchObject({ code: 'INVALID_INPUT', fields: ['commentId'] });
    expect((await list(lead)).find(({ id }) => id === input.threadId)?.comments.map(({ text }) => text)).toEqual([...first.comments.map(({ text }) => text), 'Reply as sent']);
  });

  test('has room on its side, however much another side says', async () => {
    const own = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
    const { lead, police: officer } = own.people;
    const { threadId } = await aThread(app, own, officer);
    await app.sql(
      `INSERT INTO comment_thread (id, inspection_id, section_id, statement_id, agency_id, quote, about, opened_by_id)
       SELECT gen_random_uuid(), inspection_id, section_id, statement_id, agency_id, quote, about, opened_by_id FROM comment_thread, generate_series(2, ${commentLimits.threads}) WHERE id = $1`, [threadId],
    );
    const { sectionId, id: statementId } = await aStatement(app, own.id);
    const input = { inspectionId: own.id, sectionId, statementId, quote: '', text: 'One more', mentionIds: [] };
    expect((await send(officer, 'openThread', 'OpenThreadInput', { ...input, threadId: randomUUID(), commentId: randomUUID() })).fields).toEqual(['text']);
    await change(lead, 'openThread', 'OpenThreadInput', { ...input, threadId: randomUUID(), commentId: randomUUID() });
    await change(own.people.health, 'openThread', 'OpenThreadInput', { ...input, threadId: randomUUID(), commentId: randomUUID() });
  });

  test('outlives its statement', async () => {
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    const { threadId } = await aThread(app, scene, scene.people.lead, { sectionId, statementId });
    await app.sql('DELETE FROM statement WHERE id = $1', [statementId]);
    expect((await list(scene.people.lead)).find(({ id }) => id === threadId)).toMatchObject({ statementText: null, about: 'A statement', abilities: { reply: true } });
    expect((await send(scene.people.lead, 'openThread', 'OpenThreadInput', { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: '', text: 'Again', mentionIds: [] })).fields).toEqual(['statementId']);
  });

  test('is assigned, resolved and reopened by its side, and listed so', async () => {
    const { lead, inspector, police: officer } = scene.people;
    const { threadId } = await aThread(app, scene, lead, { text: '@Ian Inspector, please', mentionIds: [inspector.id] });
    expect((await send(lead, 'assignThread', 'AssignThreadInput', { threadId, userId: officer.id })).fields).toEqual(['userId']);
    await change(lead, 'assignThread', 'AssignThreadInput', { threadId, userId: inspector.id });
    const idsOf = async (filter: object) => (await list(inspector, filter)).map(({ id }) => id).filter((id) => id === threadId);
    expect([await idsOf({ assignedToMe: true, isResolved: false }), await idsOf({ namesMe: true }), await idsOf({ isResolved: true })]).toEqual([[threadId], [threadId], []]);
    expect((await list(lead, { namesMe: true })).some(({ id }) => id === threadId)).toBe(false);
    expect(await change(inspector, 'resolveThread', 'ThreadInput', { threadId })).toMatchObject({ resolvedBy: { id: inspector.id } });
    expect([await idsOf({ assignedToMe: true, isResolved: false }), await idsOf({ isResolved: true })]).toEqual([[], [threadId]]);
    expect(await change(lead, 'reopenThread', 'ThreadInput', { threadId })).toMatchObject({ resolvedAt: null, resolvedBy: null, assignee: { id: inspector.id } });
  });
});

describe('a comment', () => {
  test('is changed and removed by its author alone; what it said is kept until then', async () => {
    const { lead, inspector } = scene.people;
    const { threadId, commentId } = await aThread(app, scene, lead, { text: 'First' });
    expect((await send(inspector, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 1, text: 'Mine', mentionIds: [] })).code).toBe('FORBIDDEN');
    expect((await send(inspector, 'removeComment', 'RemoveCommentInput', { commentId, expectedVersion: 1 })).code).toBe('FORBIDDEN');
    const changed = await change(lead, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 1, text: 'Second', mentionIds: [inspector.id] });
    expect(changed.comments).toMatchObject([{ text: 'Second', version: 2, editedAt: expect.any(String), mentions: [{ id: inspector.id }], earlier: [{ text: 'First' }] }]);
    expect((await send(lead, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 1, text: 'Third', mentionIds: [] })).code).toBe('CONFLICT');
    // Whom it names is part of what it says: changed alone, it is a change; the same again is none.
    for (const expectedVersion of [2, 3]) {
      const unnamed = await change(lead, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion, text: 'Second', mentionIds: [] });
      expect(unnamed.comments).toMatchObject([{ text: 'Second', version: 3, mentions: [] }]);
    }
    const removed = await change(lead, 'removeComment', 'RemoveCommentInput', { commentId, expectedVersion: 3 });
    expect(removed.comments).toMatchObject([{ text: null, removedAt: expect.any(String), mentions: [], earlier: [], mayChange: false }]);
    expect((await send(lead, 'reviseComment', 'ReviseCommentInput', { commentId, expectedVersion: 4, text: 'Back', mentionIds: [] })).code).toBe('FORBIDDEN');
    expect(await app.sql('SELECT c.text, w.text AS before FROM comment c LEFT JOIN comment_wording w ON w.comment_id = c.id WHERE c.thread_id = $1', [threadId])).toEqual([{ text: '', before: null }]);
  });

  test('names people of its own side alone', async () => {
    const { lead, inspector, police: officer, policeColleague, health, board } = scene.people;
    for (const [who, whom] of [[lead, officer], [officer, lead], [officer, health], [officer, board]] as const) {
      const { sectionId, id: statementId } = await aStatement(app, scene.id);
      const input = { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: '', text: 'You there', mentionIds: [whom.id] };
      expect((await send(who, 'openThread', 'OpenThreadInput', input)).fields).toEqual(['mentionIds']);
    }
    const people = async (who: TestUser) => (await app.ask(who, 'query ($id: ID!) { inspection(id: $id) { commentPeople { id } } }', { id: scene.id })).inspection.commentPeople.map(({ id }) => id).sort();
    expect(await people(lead)).toEqual([lead.id, inspector.id].sort());
    expect(await people(officer)).toEqual([officer.id, policeColleague.id, scene.people.policeCoordinator.id].sort());
    expect(await people(board)).toEqual([]);
  });

  test.each<[string, object, string]>([['no words', { text: ' ' }, 'text'], ['too many', { text: 'x'.repeat(commentLimits.text + 1) }, 'text'], ['too long a quote', { quote: 'x'.repeat(commentLimits.quote + 1) }, 'quote']])('%s is refused by name', async (_what, wanted, field) => {
    const { sectionId, id: statementId } = await aStatement(app, scene.id);
    const input = { inspectionId: scene.id, threadId: randomUUID(), commentId: randomUUID(), sectionId, statementId, quote: '', text: 'Fine', mentionIds: [], ...wanted };
    expect((await send(scene.people.lead, 'openThread', 'OpenThreadInput', input)).fields).toEqual([field]);
  });
});

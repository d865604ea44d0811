import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { narrativeDocument, narrativeLimits } from '@joint/shared';
import * as Y from 'yjs';
import { eventually } from '../support/eventually.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { anEditor, aPage, base64, bytesOf, paragraphOf, sectionsOf, wordsOf, type SectionEditor } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let sectionId: string;

beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await aScene(app, { phase: 'DRAFTING' });
  [sectionId = ''] = await sectionsOf(app, scene.id);
});

const lead = (): Promise<SectionEditor> => anEditor(app, scene.people.lead, scene.id, sectionId);
const inspector = (on = app): Promise<SectionEditor> => anEditor(on, scene.people.inspector, scene.id, sectionId);
const stored = async (): Promise<string[]> =>
  (await app.sql<{ update: Buffer }>('SELECT update FROM narrative_update WHERE section_id = $1 ORDER BY id', [sectionId])).map(({ update }) => base64(update));
async function fromLog(): Promise<string[]> {
  const doc = new Y.Doc();
  for (const update of await stored()) Y.applyUpdate(doc, bytesOf(update));
  return wordsOf(doc);
}
const owners = async (): Promise<Map<number, string>> =>
  new Map((await app.sql<{ id: string; author: string }>('SELECT client_id AS id, author_id AS author FROM narrative_client WHERE section_id = $1', [sectionId])).map(({ id, author }) => [Number(id), author]));

/** An edit under the numbers that a colleague's client will use next: what the client itself adds under them would vanish. */
function nextNumbersOf({ doc }: SectionEditor): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.clientID = doc.clientID;
  copy.getXmlFragment(narrativeDocument.fragment).push([paragraphOf('Stolen, and longer than what it stands in the way of.')]);
  return base64(Y.encodeStateAsUpdate(copy, before));
}
const isRefused = { ok: false, error: { code: 'INVALID_INPUT', remedy: expect.stringContaining('reload the page') } };
const isStored = { ok: true };

describe('the next numbers of a colleague', () => {
  test('are refused to anyone else: nothing is stored or told, and the colleague writes on', async () => {
    const [author, thief] = [await lead(), await inspector()];
    await author.write('First.');
    const before = await stored();
    expect(await thief.send(nextNumbersOf(author))).toMatchObject(isRefused);
    expect([await stored(), author.heard]).toEqual([before, []]);
    expect(await author.write('Acknowledged.')).toMatchObject(isStored);
    await eventually(() => expect(thief.words()).toEqual(['First.', 'Acknowledged.']));
    expect(await fromLog()).toEqual(['First.', 'Acknowledged.']);
    expect(await owners()).toEqual(new Map([[author.doc.clientID, scene.people.lead.id]]));
  });

  test('are refused in one batch with good edits, and those are stored', async () => {
    const [author, thief] = [await lead(), await inspector()];
    await author.write('First.');
    const theft = nextNumbersOf(author);
    const acks = await Promise.all([thief.write('Own, before.'), thief.send(theft), author.write('Second.'), thief.write('Own, after.'), thief.send(theft)]);
    expect(acks).toMatchObject([isStored, isRefused, isStored, isStored, isRefused]);
    expect((await fromLog()).sort()).toEqual(['First.', 'Own, after.', 'Own, before.', 'Second.']);
  });

  test('spoil what comes with them, whose client stays free', async () => {
    const [author, thief] = [await lead(), await inspector()];
    await author.write('First.');
    const own = thief.edit((fragment) => fragment.push([paragraphOf('Own.')]));
    expect(await thief.send(base64(Y.mergeUpdates([bytesOf(own), bytesOf(nextNumbersOf(author))])))).toMatchObject(isRefused);
    expect([...(await owners()).keys()]).toEqual([author.doc.clientID]);
    expect(await thief.send(own)).toMatchObject(isStored);
  });

  test('are refused on every node, whichever the colleague wrote on and whatever came at once', async () => {
    const other = await startTestApp({ database: app });
    try {
      const [author, thief] = [await lead(), await inspector(other)];
      await author.write('First.');
      expect(await thief.send(nextNumbersOf(author))).toMatchObject(isRefused);
      for (let round = 0; round < 8; round += 1) {
        const [mine, theirs] = [await lead(), await inspector(other)];
        const words = mine.edit((fragment) => fragment.push([paragraphOf(`Round ${round}.`)]));
        const acks = await Promise.all([mine.send(words), theirs.send(words)]);
        expect([...acks].sort((ack) => (ack.ok ? -1 : 1))).toMatchObject([isStored, isRefused]);
        expect((await owners()).get(mine.doc.clientID)).toBe(acks[0]?.ok ? scene.people.lead.id : scene.people.inspector.id);
      }
      expect(await stored()).toHaveLength(9);
    } finally {
      await other.stop();
    }
  });

  test('are not learned from a person who may not write', async () => {
    const [author, removed] = [await lead(), await inspector()];
    await app.sql('DELETE FROM inspection_member WHERE inspection_id = $1 AND user_id = $2', [scene.id, scene.people.inspector.id]);
    expect(await removed.send(nextNumbersOf(author))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await owners()).size).toBe(0);
    expect(await author.write('Mine.')).toMatchObject(isStored);
  });
});

describe('a person', () => {
  test('writes in two tabs, and what one tab left is sent by another', async () => {
    const [one, two] = [await lead(), await lead()];
    expect(await one.write('Of one.')).toMatchObject(isStored);
    const left = one.edit((fragment) => fragment.push([paragraphOf('Left behind.')]));
    expect(await two.write('Of two.')).toMatchObject(isStored);
    const together = base64(Y.mergeUpdates([bytesOf(left), bytesOf(two.edit((fragment) => fragment.push([paragraphOf('Of both.')])))]));
    expect(await two.send(together)).toMatchObject(isStored);
    expect((await fromLog()).sort()).toEqual(['Left behind.', 'Of both.', 'Of one.', 'Of two.']);
    expect(await owners()).toEqual(new Map([one, two].map(({ doc }) => [doc.clientID, scene.people.lead.id])));
  });

  test('sends again what was stored already, on any node and after a break', async () => {
    const author = await lead();
    const update = author.edit((fragment) => fragment.push([paragraphOf('Once.')]));
    expect([await author.send(update), await author.send(update)]).toMatchObject([isStored, isStored]);
    const other = await startTestApp({ database: app });
    try {
      const elsewhere = await anEditor(other, scene.people.lead, scene.id, sectionId);
      expect(await elsewhere.send(update)).toMatchObject(isStored);
    } finally {
      await other.stop();
    }
    expect(await fromLog()).toEqual(['Once.']);
  });

  test('cannot store what builds on something that never came, and can as soon as it is there', async () => {
    const author = await lead();
    const [first, second] = ['First.', 'Second.'].map((words) => author.edit((fragment) => fragment.push([paragraphOf(words)])));
    expect(await author.send(second ?? '')).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE', message: 'Your change builds on one that is not saved yet' } });
    expect(await stored()).toEqual([]);
    expect([await author.send(first ?? ''), await author.send(second ?? '')]).toMatchObject([isStored, isStored]);
    expect(await fromLog()).toEqual(['First.', 'Second.']);
  });

  test('builds on what a colleague stored on another node', async () => {
    const other = await startTestApp({ database: app });
    try {
      const [author, colleague] = [await lead(), await inspector(other)];
      expect([await author.write('First.'), await colleague.write('Apart.')]).toMatchObject([isStored, isStored]);
      await author.write('Second.');
      await colleague.open();
      expect(await colleague.write('On both.')).toMatchObject(isStored);
      expect((await fromLog()).sort()).toEqual(['Apart.', 'First.', 'On both.', 'Second.']);
    } finally {
      await other.stop();
    }
  });

  test('deletes and extends what a colleague wrote, and merges what was written offline', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    await author.write('Too much.');
    await author.write('Kept.');
    await eventually(() => expect(colleague.words()).toHaveLength(2));
    expect(await colleague.send(colleague.edit((fragment) => fragment.delete(0, 1)))).toMatchObject(isStored);
    expect(await owners()).toEqual(new Map([[author.doc.clientID, scene.people.lead.id]]));
    colleague.edit((fragment) => fragment.insert(1, [paragraphOf('Offline.')]));
    const reopened = await colleague.open();
    if (!reopened.ok) throw new Error(reopened.error.message);
    expect(await colleague.send(base64(Y.encodeStateAsUpdate(colleague.doc, bytesOf(reopened.stateVector))))).toMatchObject(isStored);
    expect(await fromLog()).toEqual(['Kept.', 'Offline.']);
  });

  test('has what the server writes in their name', async () => {
    const compose = (text: string) => app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId, statements: [{ kind: 'CONTEXT', text, cites: [] }] });
    await compose('One.');
    await compose('Two.');
    expect([...(await owners()).values()]).toEqual([scene.people.lead.id, scene.people.lead.id]);
    expect(await fromLog()).toEqual(['One.', 'Two.']);
  });
});

test('whose a client is can be neither changed nor deleted', async () => {
  const author = await lead();
  await author.write('Mine.');
  await expect(app.sql('UPDATE narrative_client SET author_id = $1 WHERE section_id = $2', [scene.people.inspector.id, sectionId])).rejects.toThrow('never changed or deleted');
  await expect(app.sql('DELETE FROM narrative_client WHERE section_id = $1', [sectionId])).rejects.toThrow('never changed or deleted');
});

test('only the first edit of a client asks the database whose it is', async () => {
  const author = await lead();
  await author.write('First.');
  // Whoever looked now would find nothing, and would claim the client anew.
  await app.sql('TRUNCATE narrative_client');
  await author.write('Second.');
  expect((await owners()).size).toBe(0);
});

test('more bytes in a second than a connection may send are slowed down, and what was acknowledged is stored', async () => {
  const author = await aPage(app, scene.people.lead, scene.id, sectionId);
  await author.open();
  const size = 400 * 1024;
  const updates = Array.from({ length: 12 }, () => author.edit((fragment) => fragment.push([paragraphOf('x'.repeat(size))])));
  const acks = await Promise.all(updates.map((update) => author.send(update)));
  const refused = acks.filter((ack) => !ack.ok && ack.error.code === 'TOO_MANY_REQUESTS');
  expect(refused.length).toBeGreaterThan(0);
  expect(acks.length - refused.length).toBeGreaterThanOrEqual(Math.floor(narrativeLimits.bytesPerSecond / (size + 1_000)));
  // An edit that builds on a refused one is refused as well, for what it lacks.
  expect(await stored()).toHaveLength(acks.filter(({ ok }) => ok).length);
  await new Promise((resolve) => { setTimeout(resolve, 1_000); });
  expect(await author.send(updates[acks.findIndex(({ ok }) => !ok)] ?? '')).toMatchObject(isStored);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { narrativeLimits } from '@joint/shared';
import pg from 'pg';
import * as Y from 'yjs';
import { eventually } from '../support/eventually.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { anEditor, aPage, base64, paragraphOf, sectionsOf, wordsOf, type SectionEditor } from '../support/section-editor.ts';
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
const inspector = (): Promise<SectionEditor> => anEditor(app, scene.people.inspector, scene.id, sectionId);
const rows = async (): Promise<number> => (await app.sql<{ rows: number }>('SELECT count(*)::int AS rows FROM narrative_update WHERE section_id = $1', [sectionId]))[0]?.rows ?? 0;
/** The text as anyone would load it after every process had died. */
async function fromLog(): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const { update } of await app.sql<{ update: Buffer }>('SELECT update FROM narrative_update WHERE section_id = $1 ORDER BY id', [sectionId])) Y.applyUpdate(doc, update);
  return doc;
}
const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Does something while another connection is in the middle of a transaction. */
async function during<T>(statements: readonly string[], work: (commit: () => Promise<void>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    for (const statement of ['BEGIN', ...statements]) await client.query(statement);
    return await work(async () => void (await client.query('COMMIT')));
  } finally {
    await client.end();
  }
}

describe('an edit', () => {
  test('is acknowledged when it is in PostgreSQL, and told to colleagues but not to its author', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    const update = author.edit((fragment) => fragment.push([paragraphOf('Referrals wait.')]));
    const stored = await author.send(update);
    expect(stored).toMatchObject({ ok: true, storedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    const [row] = await app.sql<{ update: Buffer; authorId: string }>('SELECT update, author_id AS "authorId" FROM narrative_update WHERE section_id = $1', [sectionId]);
    expect(row && { update: base64(row.update), authorId: row.authorId }).toEqual({ update, authorId: scene.people.lead.id });
    await eventually(() => expect(colleague.words()).toEqual(['Referrals wait.']));
    expect(author.heard).toEqual([]);
  });

  test('is neither acknowledged nor told before its commit', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    let acknowledged = false;
    await during([`SELECT FROM narrative_section WHERE id = '${sectionId}' FOR UPDATE`], async (commit) => {
      const sent = author.write('Held up.').then((ack) => { acknowledged = ack.ok; });
      await pause(300);
      expect({ acknowledged, heard: colleague.heard }).toEqual({ acknowledged: false, heard: [] });
      await commit();
      await sent;
    });
    expect(acknowledged).toBe(true);
    await eventually(() => expect(colleague.words()).toEqual(['Held up.']));
  });

  test('that PostgreSQL does not take is told to its author and seen by nobody; sent again it is stored', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    await app.sql(`ALTER TABLE narrative_update ADD CONSTRAINT refuse CHECK (section_id <> '${sectionId}') NOT VALID`);
    const update = author.edit((fragment) => fragment.push([paragraphOf('Almost lost.')]));
    const refused = await author.send(update);
    await app.sql('ALTER TABLE narrative_update DROP CONSTRAINT refuse');
    expect(refused).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE', remedy: expect.any(String) } });
    await pause(200);
    expect({ heard: colleague.heard, rows: await rows() }).toEqual({ heard: [], rows: 0 });
    expect(await author.send(update)).toMatchObject({ ok: true });
    await eventually(() => expect(colleague.words()).toEqual(['Almost lost.']));
  });

  test('that is sent twice, after a lost answer, changes nothing', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    const update = author.edit((fragment) => fragment.push([paragraphOf('Once.')]));
    expect([(await author.send(update)).ok, (await author.send(update)).ok]).toEqual([true, true]);
    await eventually(() => expect(colleague.heard).toHaveLength(2));
    expect([colleague.words(), wordsOf(await fromLog())]).toEqual([['Once.'], ['Once.']]);
  });
});

describe('writers at the same time', () => {
  test('end with the same text, and so does whoever loads it from the log', async () => {
    const editors = [await lead(), await inspector(), await lead(), await inspector()];
    const written: string[] = [];
    await Promise.all(editors.map(async (editor, who) => {
      for (let count = 0; count < 25; count += 1) {
        const words = `Sentence ${count} of writer ${who}.`;
        written.push(words);
        const place = Math.floor(Math.random() * (editor.words().length + 1));
        const ack = await editor.send(editor.edit((fragment) => fragment.insert(place, [paragraphOf(words, { statementId: randomUUID() })])));
        expect(ack).toMatchObject({ ok: true });
      }
    }));
    const stored = wordsOf(await fromLog());
    expect([...stored].sort()).toEqual(written.sort());
    await eventually(() => editors.forEach((editor) => expect(editor.words()).toEqual(stored)));
    const reader = await inspector();
    expect(reader.words()).toEqual(stored);
  });

  test('each hear of their own edit, though many go into one insert', async () => {
    const author = await lead();
    const updates = Array.from({ length: 60 }, (_, index) => author.edit((fragment) => fragment.push([paragraphOf(`Line ${index}`)])));
    const acks = await Promise.all(updates.map((update) => author.send(update)));
    expect(acks.every(({ ok }) => ok)).toBe(true);
    expect(await rows()).toBe(60);
    expect(wordsOf(await fromLog())).toEqual(author.words());
  });
});

describe('opening', () => {
  test('brings what the reader lacks and says what the server has', async () => {
    const author = await lead();
    await author.write('First.');
    const late = await aPage(app, scene.people.inspector, scene.id, sectionId);
    late.edit((fragment) => fragment.push([paragraphOf('Written offline.')]));
    const opened = await late.open();
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.canWrite).toBe(true);
    const missing = Y.encodeStateAsUpdate(late.doc, Buffer.from(opened.stateVector, 'base64'));
    expect(await late.send(base64(missing))).toMatchObject({ ok: true });
    await eventually(() => expect([...author.words()].sort()).toEqual(['First.', 'Written offline.']));
    const again = await late.open();
    expect(again.ok && again.update.length).toBeLessThan(20);
  });

  test('an empty section is an empty text', async () => {
    expect((await lead()).words()).toEqual([]);
  });

  test('misses nothing that is written meanwhile', async () => {
    const author = await lead();
    const enough = new AbortController();
    const written: string[] = [];
    const write = async (): Promise<void> => {
      for (let count = 0; !enough.signal.aborted; count += 1) {
        written.push(`Line ${count}`);
        await author.write(`Line ${count}`);
      }
    };
    const done = write();
    const readers: SectionEditor[] = [];
    for (let count = 0; count < 8; count += 1) readers.push(await inspector());
    enough.abort();
    await done;
    await eventually(() => readers.forEach((reader) => expect(reader.words()).toEqual(written)));
  });
});

describe('what is no edit', () => {
  const whole = (): string => {
    const doc = new Y.Doc();
    doc.getXmlFragment('section').push([paragraphOf('Fine.')]);
    return base64(Y.encodeStateAsUpdate(doc));
  };
  test.each<[string, () => unknown, string]>([
    ['no base64', () => '%%%%', 'INVALID_INPUT'],
    ['base64 of something else', () => base64(Buffer.from('a text, not an update')), 'INVALID_INPUT'],
    ['an update cut short', () => base64(Buffer.from(whole(), 'base64').subarray(0, -2)), 'INVALID_INPUT'],
    ['an update with something after it', () => base64(Buffer.concat([Buffer.from(whole(), 'base64'), Buffer.from('more')])), 'INVALID_INPUT'],
    ['an empty update', () => 'AAA=', 'INVALID_INPUT'],
    ['nothing', () => undefined, 'INVALID_INPUT'],
    ['a number', () => 7, 'INVALID_INPUT'],
    ['more than the limit', () => 'A'.repeat(Math.ceil(narrativeLimits.updateBytes / 3) * 4 + 4), 'TOO_LARGE'],
  ])('is refused and not stored: %s', async (_what, update, code) => {
    const [author, colleague] = [await lead(), await inspector()];
    expect(await author.send(update() as string)).toMatchObject({ ok: false, error: { code } });
    expect({ rows: await rows(), heard: colleague.heard }).toEqual({ rows: 0, heard: [] });
  });

  test('a flood is slowed down, and what was acknowledged is stored', async () => {
    const author = await lead();
    const updates = Array.from({ length: narrativeLimits.updatesPerSecond + 150 }, (_, index) => author.edit((fragment) => fragment.push([paragraphOf(`${index}`)])));
    const acks = await Promise.all(updates.map((update) => author.send(update)));
    const refused = acks.filter((ack) => !ack.ok && ack.error.code === 'TOO_MANY_REQUESTS');
    expect(refused.length).toBeGreaterThan(0);
    expect(await rows()).toBe(acks.length - refused.length);
  });
});

describe('a phase in which nobody writes', () => {
  test('refuses an edit though the connection does not know of it yet', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    await app.sql(`UPDATE inspection SET phase = 'SIGN_OFF' WHERE id = $1`, [scene.id]);
    expect(await author.write('Too late.')).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
    expect({ rows: await rows(), heard: colleague.heard, access: author.access }).toEqual({ rows: 0, heard: [], access: [] });
  });

  test('refuses an edit that waited while the phase was moved', async () => {
    const author = await lead();
    await during([`SELECT FROM inspection WHERE id = '${scene.id}' FOR UPDATE`, `UPDATE inspection SET phase = 'SIGN_OFF' WHERE id = '${scene.id}'`], async (commit) => {
      const sent = author.write('In the same moment.');
      await pause(200);
      await commit();
      expect(await sent).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
    });
    expect(await rows()).toBe(0);
  });

  test('refuses an edit of someone who was removed, though the connection does not know of it yet', async () => {
    const [author, colleague] = [await inspector(), await lead()];
    await app.sql('DELETE FROM inspection_member WHERE inspection_id = $1 AND user_id = $2', [scene.id, scene.people.inspector.id]);
    const acks = await Promise.all([author.write('No more.'), colleague.write('Still here.')]);
    expect(acks).toMatchObject([{ ok: false, error: { code: 'FORBIDDEN' } }, { ok: true }]);
    expect(wordsOf(await fromLog())).toEqual(['Still here.']);
  });
});

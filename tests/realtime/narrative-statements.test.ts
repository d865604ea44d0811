import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { narrativeDocument, type NarrativeEventData } from '@joint/shared';
import * as Y from 'yjs';
import { findBreak } from '../../server/src/platform/event-log/index.ts';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { anEditor, base64, citationOf, paragraphOf, sectionsOf, wordsOf, type SectionEditor } from '../support/section-editor.ts';
import type { TestSocket } from '../support/sockets.ts';
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

interface Row { readonly id: string; readonly kind: string; readonly text: string; readonly position: number; readonly updatedAt: Date; readonly cites: readonly string[] }
const statements = () => app.sql<Row>(
  `SELECT id, kind, text, position, updated_at AS "updatedAt",
     ARRAY(SELECT c.stance || ' ' || c.evidence_id FROM citation c WHERE c.section_id = t.section_id AND c.statement_id = t.id ORDER BY c.position) AS cites
   FROM statement t WHERE section_id = $1 ORDER BY position`, [sectionId]);
const texts = async () => (await statements()).map(({ text }) => text);
const isDerived = async () => {
  const [section] = await app.sql<{ behind: boolean }>('SELECT d.up_to < s.latest_update AS behind FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE s.id = $1', [sectionId]);
  expect(section).toEqual({ behind: false });
};
const events = () => app.sql<{ seq: number; actorId: string; agencyId: string; audience: string[]; payload: { sectionId: string; statementIds: string[]; upTo: string } }>(
  `SELECT seq::int, actor_id AS "actorId", agency_id AS "agencyId", audience, payload FROM inspection_event WHERE inspection_id = $1 AND type = 'narrative.changed' ORDER BY seq`, [scene.id]);
const lead = (): Promise<SectionEditor> => anEditor(app, scene.people.lead, scene.id, sectionId);
const told = ({ feed }: TestSocket): NarrativeEventData[] => feed.filter(({ type }) => type === 'narrative.changed').map(({ data }) => data as NarrativeEventData);
const paragraphAt = (fragment: Y.XmlFragment, index: number): Y.XmlElement => fragment.get(index) as Y.XmlElement;

describe('what is written', () => {
  test('becomes statements with their kind and citations by itself', async () => {
    const [given, seen] = [await anEvidence(app, scene, scene.people.police), await anEvidence(app, scene, scene.people.inspector)];
    const author = await lead();
    const [first, second] = [randomUUID(), randomUUID()];
    await author.send(author.edit((fragment) => {
      const cited = paragraphOf('Children wait too long.', { statementId: first, kind: 'AREA_FOR_PRIORITY_ACTION' });
      cited.insert(1, [citationOf(given.id), citationOf(seen.id, 'CONTRADICTS')]);
      const list = new Y.XmlElement('bulletList');
      const item = new Y.XmlElement('listItem');
      item.insert(0, [paragraphOf('One of many.', { statementId: second })]);
      list.insert(0, [item]);
      fragment.push([paragraphOf(''), cited, list]);
    }));
    await eventually(async () => expect(await statements()).toMatchObject([
      { id: first, kind: 'AREA_FOR_PRIORITY_ACTION', text: 'Children wait too long.', position: 0, cites: [`SUPPORTS ${given.id}`, `CONTRADICTS ${seen.id}`] },
      { id: second, kind: 'CONTEXT', text: 'One of many.', position: 1, cites: [] },
    ]));
    await eventually(isDerived);
  });

  test('appears while someone types on, about once a second', async () => {
    const author = await lead();
    await author.write('Typing');
    const seen = new Set<string>();
    const began = Date.now();
    for (let count = 0; count < 30; count += 1) {
      await author.send(author.edit((fragment) => (paragraphAt(fragment, 0).get(0) as Y.XmlText).insert(0, 'x')));
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      for (const text of await texts()) seen.add(text);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect((await events()).length).toBeLessThan(3 + (Date.now() - began) / 900);
  });

  test('cites only evidence given to this inspection', async () => {
    const elsewhere = await aScene(app, { with: scene });
    const [own, foreign] = [await anEvidence(app, scene, scene.people.police), await anEvidence(app, elsewhere, scene.people.police)];
    const draft = await anEvidence(app, scene, scene.people.police, { submit: false });
    const author = await lead();
    await author.send(author.edit((fragment) => {
      const paragraph = paragraphOf('All of it.', { statementId: randomUUID() });
      paragraph.insert(1, [foreign.id, draft.id, randomUUID(), own.id, 'not an id'].map((id) => citationOf(id)));
      fragment.push([paragraph]);
    }));
    await eventually(async () => expect((await statements())[0]?.cites).toEqual([`SUPPORTS ${own.id}`]));
  });

  test('changes only what differs, and says which', async () => {
    const author = await lead();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const [index, statementId] of ids.entries()) await author.write(`Statement ${index}.`, { statementId });
    await eventually(async () => expect(await texts()).toHaveLength(3));
    await eventually(isDerived);
    const before = await statements();
    const seenBefore = (await events()).length;
    await author.send(author.edit((fragment) => {
      fragment.delete(0, 1);
      (paragraphAt(fragment, 1).get(0) as Y.XmlText).insert(0, 'New ');
    }));
    await eventually(async () => expect(await texts()).toEqual(['Statement 1.', 'New Statement 2.']));
    const [kept, changed] = await statements();
    expect([kept?.updatedAt, kept?.position]).toEqual([before[1]?.updatedAt, 0]);
    expect(changed?.updatedAt.getTime()).toBeGreaterThan(before[2]?.updatedAt.getTime() ?? Infinity);
    const [event, ...more] = (await events()).slice(seenBefore);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actorId: scene.people.lead.id, agencyId: scene.agencies.ofsted.id, audience: ['inspectors'], payload: { sectionId } });
    expect([...(event?.payload.statementIds ?? [])].sort()).toEqual([ids[0], ids[2]].sort());
  });

  test('that changes no statement leaves no event', async () => {
    const author = await lead();
    await author.write('Plain.', { statementId: randomUUID() });
    await eventually(async () => expect(await texts()).toEqual(['Plain.']));
    await eventually(isDerived);
    await author.send(author.edit((fragment) => (paragraphAt(fragment, 0).get(0) as Y.XmlText).format(0, 3, { bold: true })));
    await author.write('   ');
    await eventually(isDerived);
    expect(await events()).toHaveLength(1);
  });

  test('in an odd document still becomes statements, and the section goes on', async () => {
    const author = await lead();
    const id = randomUUID();
    await author.send(author.edit((fragment) => {
      const odd = paragraphOf('With \u0000 NUL', { statementId: id, kind: 'OUTSTANDING' as never });
      fragment.push([odd, paragraphOf('Twice the id', { statementId: id }), paragraphOf('No id'), paragraphOf('x'.repeat(20_000), { statementId: 'nonsense' })]);
    }));
    await eventually(async () => expect(await texts()).toEqual(['With  NUL', 'Twice the id', 'No id', 'x'.repeat(10_000)]));
    const found = await statements();
    expect(found[0]).toMatchObject({ id, kind: 'CONTEXT' });
    expect(new Set(found.map((statement) => statement.id)).size).toBe(4);
    await author.write('And on.');
    await eventually(async () => expect((await texts()).at(-1)).toBe('And on.'));
    expect((await statements()).slice(0, 4)).toEqual(found);
  });
});

describe('the log', () => {
  test('tells those who may read the narrative now, and stays one chain', async () => {
    const sockets = { inspector: await app.socket(scene.people.inspector), police: await app.socket(scene.people.police), board: await app.socket(scene.people.board), observer: await app.socket(scene.people.observer) };
    for (const socket of Object.values(sockets)) await socket.join(scene.id);
    const author = await lead();
    const [first, second] = [randomUUID(), randomUUID()];
    await author.write('In drafting.', { statementId: first });
    await eventually(() => expect(told(sockets.inspector)).toEqual([{ sectionId, statementIds: [first] }]));
    await app.features.inspections.phases.move(scene.people.lead.viewer, { inspectionId: scene.id, from: 'DRAFTING', to: 'FACTUAL_ACCURACY', reason: '' });
    await author.write('In the accuracy check.', { statementId: second });
    await eventually(() => expect([sockets.police, sockets.board].map(told)).toEqual([[{ sectionId, statementIds: [second] }], [{ sectionId, statementIds: [second] }]]));
    expect(told(sockets.observer)).toEqual([]);
    expect((await events()).at(-1)?.audience.sort()).toEqual(['agencies', 'board', 'inspectors']);
    for (const socket of Object.values(sockets)) expect(socket.frames.join()).not.toContain('In drafting.');

    const chain = await app.sql<Parameters<typeof findBreak>[0][number]>(
      `SELECT inspection_id AS "inspectionId", seq::int, type, at, actor_id AS "actorId", agency_id AS "agencyId", audience, payload, previous_hash AS "previousHash", hash
       FROM inspection_event WHERE inspection_id = $1 ORDER BY seq`, [scene.id]);
    expect(findBreak(chain)).toBeNull();
  });

  test('someone who joins later catches up on what is theirs', async () => {
    const author = await lead();
    const statementId = randomUUID();
    await author.write('Earlier.', { statementId });
    await eventually(async () => expect(await events()).toHaveLength(1));
    const late = await app.socket(scene.people.inspector);
    expect((await late.join(scene.id, 0)).events.filter(({ type }) => type === 'narrative.changed').map(({ data }) => data)).toEqual([{ sectionId, statementIds: [statementId] }]);
    const police = await app.socket(scene.people.police);
    expect((await police.join(scene.id, 0)).events.filter(({ type }) => type === 'narrative.changed')).toEqual([]);
  });
});

describe('a long history', () => {
  const sizes = async () => (await app.sql<{ rows: number; snapshot: number | null; upTo: string | null }>(
    `SELECT (SELECT count(*)::int FROM narrative_update WHERE section_id = $1) AS rows, octet_length(s.state) AS snapshot, s.up_to::text AS "upTo"
     FROM (SELECT 1) one LEFT JOIN narrative_snapshot s ON s.section_id = $1`, [sectionId]))[0];

  test('is compacted: no words are lost, deleted ones are dropped from the snapshot, rows stay', async () => {
    const author = await lead();
    await author.write('Start.', { statementId: randomUUID() });
    const first = await author.socket.send<{ update: string }>('narrative:open', { sectionId, stateVector: 'AA==', format: narrativeDocument.format });
    for (let count = 0; count < 4; count += 1) {
      const updates = Array.from({ length: 90 }, (_, index) => author.edit((fragment) => {
        const text = paragraphAt(fragment, 0).get(0) as Y.XmlText;
        if (index % 2 === 0) text.insert(0, `a whole sentence that will be deleted at once, number ${index} `);
        else text.delete(0, text.length - 'Start.'.length);
      }));
      for (const ack of await Promise.all(updates.map((update) => author.send(update)))) expect(ack).toMatchObject({ ok: true });
      await new Promise((resolve) => { setTimeout(resolve, 1_000); });
    }
    const compacted = await eventually(async () => {
      const found = await sizes();
      expect(found?.snapshot).toBeGreaterThan(0);
      return found;
    });
    expect(compacted?.rows).toBe(361);
    expect(compacted?.snapshot).toBeLessThan(3_000);
    await author.write('After the snapshot.', { statementId: randomUUID() });
    const reader = await lead();
    expect(reader.words()).toEqual(['Start.', 'After the snapshot.']);
    await eventually(async () => expect(await texts()).toEqual(['Start.', 'After the snapshot.']));

    const behind = new Y.Doc();
    if (first.ok) Y.applyUpdate(behind, Buffer.from(first.update, 'base64'));
    const opened = await author.socket.send<{ update: string }>('narrative:open', { sectionId, stateVector: base64(Y.encodeStateVector(behind)), format: narrativeDocument.format });
    if (opened.ok) Y.applyUpdate(behind, Buffer.from(opened.update, 'base64'));
    expect(wordsOf(behind)).toEqual(reader.words());
  });
});

describe('a node that died', () => {
  test('left edits that the next node derives when it starts', async () => {
    const author = await lead();
    await author.write('Derived.', { statementId: randomUUID() });
    await eventually(isDerived);
    const update = author.edit((fragment) => fragment.push([paragraphOf('Stored, and then the node died.')]));
    await app.sql(
      `WITH added AS (INSERT INTO narrative_update (section_id, author_id, at, update) VALUES ($1, $2, now() - interval '1 minute', $3) RETURNING id)
       UPDATE narrative_section SET latest_update = (SELECT id FROM added) WHERE id = $1`, [sectionId, scene.people.lead.id, Buffer.from(update, 'base64')]);
    const next = await startTestApp({ database: app });
    try {
      await eventually(async () => expect(await texts()).toEqual(['Derived.', 'Stored, and then the node died.']));
    } finally {
      await next.stop();
    }
  });

  test('and two nodes that derive the same text write it once', async () => {
    const next = await startTestApp({ database: app });
    try {
      const [here, there] = [await lead(), await anEditor(next, scene.people.inspector, scene.id, sectionId)];
      const ids = Array.from({ length: 20 }, () => randomUUID());
      await Promise.all(ids.map((statementId, index) => (index % 2 === 0 ? here : there).write(`Statement ${index}.`, { statementId })));
      await eventually(async () => expect((await statements()).map(({ id }) => id).sort()).toEqual([...ids].sort()));
      await eventually(isDerived);
      const reader = await lead();
      expect(await texts()).toEqual(reader.words());
    } finally {
      await next.stop();
    }
  });
});

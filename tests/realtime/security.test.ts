import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { entangled } from '../../server/src/features/narrative/text/testing/hostile-updates.ts';
import { anEditor, base64, sectionsOf } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** What someone hostile sends over the live connection harms nobody but themselves. */
let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app, { phase: 'DRAFTING' });
});
afterAll(() => app.stop());

describe('a flood of openings', () => {
  test('is refused beyond a few at a time, and nobody’s rights wait for it', async () => {
    const [colleague, attacker] = [await app.socket(scene.people.lead), await app.socket(scene.people.police)];
    await colleague.join(scene.id);
    let refused = 0;
    let under = 0;
    const flood = setInterval(() => {
      for (let turn = 0; turn < 35; turn += 1) {
        under += 1;
        void attacker.send('inspection:join', { inspectionId: scene.id, since: 0 }).then((ack) => { under -= 1; if (!ack.ok && ack.error.code === 'TOO_MANY_REQUESTS') refused += 1; }, () => undefined);
      }
    }, 100);
    try {
      await new Promise((resolve) => { setTimeout(resolve, 2_000); });
      const began = performance.now();
      await moveTo(app, scene, 'FIELDWORK');
      await eventually(() => expect(colleague.feed.map(({ type }) => type)).toContain('inspection.phase-moved'));
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(refused).toBeGreaterThan(100);
    } finally {
      clearInterval(flood);
    }
    await eventually(() => expect(under).toBe(0));
    expect((await attacker.join(scene.id)).head).toBeGreaterThan(0);
    await moveTo(app, scene, 'DRAFTING');
  });
});

describe('an edit that decodes', () => {
  /** The update of one item at the start of the section: kind of content and what follows it, as Yjs encodes them. */
  const itemOf = (content: number, ...rest: Uint8Array[]): string =>
    base64(Buffer.concat([Uint8Array.of(1, 1, 7, 0, content, 1, 7), Buffer.from('section'), ...rest, Uint8Array.of(0)]));
  const text = (value: string): Uint8Array => {
    const length = Buffer.byteLength(value);
    return Buffer.concat([Uint8Array.of((length & 127) | 128, (length >> 7 & 127) | 128, length >> 14), Buffer.from(value)]);
  };
  const nested = '['.repeat(8_000) + ']'.repeat(8_000);
  const nestedAny = Buffer.concat([Uint8Array.of(1), ...Array.from({ length: 3_000 }, () => Uint8Array.of(117, 1)), Uint8Array.of(127)]);

  test.each<[string, string]>([
    ['has a mark nested by the thousand', itemOf(6, text('bold'), text(nested))],
    ['embeds something nested by the thousand', itemOf(5, text(nested))],
    ['has JSON of an old kind', itemOf(2, Uint8Array.of(1), text(nested))],
    ['has values nested by the thousand', itemOf(8, nestedAny)],
    ['opens another document', itemOf(9, text('guid'), Uint8Array.of(118, 0))],
    ['has a type that no editor writes', itemOf(7, Uint8Array.of(1))],
  ])('is refused where it %s, and the section opens as before', async (_what, update) => {
    const [sectionId = ''] = await sectionsOf(app, scene.id);
    const editor = await anEditor(app, scene.people.lead, scene.id, sectionId);
    const ack = await editor.send(update);
    expect(ack).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(await (await anEditor(app, scene.people.inspector, scene.id, sectionId)).write('Referrals are seen within a day.')).toMatchObject({ ok: true });
  });
});

describe('edits that make a text no reader could follow', () => {
  const toWrite = (): Promise<string[]> => sectionsOf(app, scene.id);
  const storedBytes = async (sectionId: string): Promise<number> =>
    (await app.sql<{ bytes: number }>('SELECT coalesce(sum(octet_length(update)), 0)::int AS bytes FROM narrative_update WHERE section_id = $1', [sectionId]))[0]?.bytes ?? 0;

  test('are refused when they come at once, and colleagues write on while they are looked at', async () => {
    const [, , sectionId = ''] = await toWrite();
    const attacker = await anEditor(app, scene.people.lead, scene.id, sectionId);
    const colleague = await anEditor(app, scene.people.inspector, scene.id, sectionId);
    let answered = false;
    const attack = attacker.send(base64(entangled(4_000))).finally(() => { answered = true; });
    expect(await colleague.write('Referrals are seen within a day.')).toMatchObject({ ok: true });
    expect(answered).toBe(false);
    const before = await storedBytes(sectionId);
    expect(await attack).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', message: expect.stringContaining('too complicated') } });
    expect([await storedBytes(sectionId), colleague.heard]).toEqual([before, []]);
  });

  test('are refused when they come a little at a time, and the section stays open to everyone', async () => {
    const [, , , sectionId = ''] = await toWrite();
    const attacker = await anEditor(app, scene.people.lead, scene.id, sectionId);
    const colleague = await anEditor(app, scene.people.inspector, scene.id, sectionId);
    let inside: Y.XmlFragment = attacker.doc.getXmlFragment(narrativeDocument.fragment);
    const deeper = () => attacker.edit(() => {
      for (let level = 0; level < 30; level += 1) {
        const element = new Y.XmlElement('blockquote');
        inside.insert(0, [element]);
        inside = element;
      }
    });
    const codes: unknown[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const ack = await attacker.send(deeper());
      codes.push(ack.ok ? 'OK' : ack.error.code);
    }
    // What builds on the refused one is not stored either: nobody would ever see it.
    expect(codes.slice(0, 6)).toEqual(Array(6).fill('OK'));
    expect(codes.slice(6)).toEqual(['INVALID_INPUT', ...Array(5).fill('UNAVAILABLE')]);
    expect(await colleague.write('Schools are told.')).toMatchObject({ ok: true });
    await eventually(async () => expect(await app.sql('SELECT text FROM statement WHERE section_id = $1', [sectionId])).toEqual([{ text: 'Schools are told.' }]));
  });
});

test('a section of more statements than a query may have parameters is derived like any other', async () => {
  const [, sectionId = ''] = await sectionsOf(app, scene.id);
  await app.sql(`INSERT INTO statement (section_id, id, kind, text, position) SELECT $1, gen_random_uuid(), 'CONTEXT', 'One of many', n FROM generate_series(1, 33000) n`, [sectionId]);
  const editor = await anEditor(app, scene.people.lead, scene.id, sectionId);
  await editor.write('What is left.');
  // Counted, not compared: a difference of so many rows would take longer to print than to derive.
  await eventually(async () => expect(await app.sql('SELECT count(*)::int AS left FROM statement WHERE section_id = $1', [sectionId])).toEqual([{ left: 1 }]));
  expect(await app.sql('SELECT text FROM statement WHERE section_id = $1', [sectionId])).toEqual([{ text: 'What is left.' }]);
});

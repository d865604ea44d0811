import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { suggestionMarks } from '@joint/shared';
import * as Y from 'yjs';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { eventually } from '../support/eventually.ts';
import { anEditor, sectionsOf, type SectionEditor } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let sectionId: string;
const [statementId, onlySuggested] = [randomUUID(), randomUUID()];

beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());

const at = '2026-03-02T10:00:00.000Z';
const { insertion, deletion } = suggestionMarks;
const query = `query ($id: ID!) { inspection(id: $id) { narrative { id suggestions { kind statementId inserted deleted author { id } suggestedAt } statements { id text suggestions { id kind inserted } } } } }`;
const sectionFor = async (part: (typeof partsOfScene)[number]) => {
  const { code, data } = await app.graph(scene.people[part], query, { id: scene.id });
  return code ? null : data.inspection.narrative.find(({ id }) => id === sectionId);
};

/** A statement of which one word is to be another, and a paragraph that is only suggested. */
async function suggest(page: SectionEditor, by: string, id = randomUUID()): Promise<void> {
  const facts = { id, by, at };
  await page.send(page.edit((fragment) => {
    for (const [paragraphId, delta] of [
      [statementId, [{ insert: 'Children ' }, { insert: 'wait', attributes: { [deletion]: facts } }, { insert: 'queue', attributes: { [insertion]: facts } }, { insert: '.' }]],
      [onlySuggested, [{ insert: 'One more.', attributes: { [insertion]: { ...facts, id: randomUUID() } } }]],
    ] as const) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('statementId', paragraphId);
      const text = new Y.XmlText();
      paragraph.insert(0, [text]);
      fragment.push([paragraph]);
      text.applyDelta([...delta]);
    }
  }));
}
const isDerived = () => eventually(async () => expect((await sectionFor('lead'))?.statements).toHaveLength(1));

describe('suggestions in the text', () => {
  beforeEach(async () => {
    scene = await aScene(app, { phase: 'DRAFTING' });
    [sectionId = ''] = await sectionsOf(app, scene.id);
    await suggest(await anEditor(app, scene.people.lead, scene.id, sectionId), scene.people.lead.id);
    await isDerived();
  });

  test('are told to inspectors with author and time, and are no part of any statement', async () => {
    const author = { id: scene.people.lead.id };
    for (const part of ['lead', 'inspector'] as const) {
      expect(await sectionFor(part)).toMatchObject({
        statements: [{ id: statementId, text: 'Children wait.', suggestions: [{ kind: 'REPLACEMENT', inserted: 'queue' }] }],
        suggestions: [
          { kind: 'REPLACEMENT', statementId, inserted: 'queue', deleted: 'wait', author, suggestedAt: at },
          { kind: 'INSERTION', statementId: null, inserted: 'One more.', deleted: '', author, suggestedAt: at },
        ],
      });
    }
  });

  test('are known to nobody else, in any phase in which others read the statements', async () => {
    for (const phase of ['FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED'] as const) {
      await moveTo(app, scene, phase);
      const readers: string[] = [];
      for (const part of partsOfScene) {
        const section = await sectionFor(part);
        if (!section || part === 'lead' || part === 'inspector') continue;
        readers.push(part);
        expect({ part, phase, section }).toMatchObject({ section: { suggestions: [] } });
        expect(section.statements.find(({ id }) => id === statementId)).toEqual({ id: statementId, text: 'Children wait.', suggestions: [] });
        expect(section.statements.flatMap(({ suggestions }) => suggestions)).toEqual([]);
        expect(JSON.stringify(section)).not.toMatch(/queue|One more/);
      }
      expect({ phase, readers }).toEqual({ phase, readers: expect.arrayContaining(phase === 'SIGN_OFF' ? ['board'] : ['board', 'police']) });
    }
  });

  test('are gone when they were decided, and nobody is told of a change of statements before that', async () => {
    const events = () => app.sql<{ count: number }>(`SELECT count(*)::int AS count FROM inspection_event WHERE inspection_id = $1 AND type = 'narrative.changed'`, [scene.id]);
    const [before] = await events();
    const page = await anEditor(app, scene.people.inspector, scene.id, sectionId);
    const text = (index: number) => (page.doc.getXmlFragment('section').get(index) as Y.XmlElement).get(0) as Y.XmlText;
    await page.send(page.edit(() => text(1).delete(0, text(1).length)));
    await eventually(async () => expect((await sectionFor('lead'))?.suggestions).toHaveLength(1));
    expect(await events()).toEqual([before]);
    await page.send(page.edit(() => {
      text(0).delete(9, 4);
      text(0).format(9, 5, { [insertion]: null });
    }));
    await eventually(async () => expect(await sectionFor('lead')).toMatchObject({ suggestions: [], statements: [{ id: statementId, text: 'Children queue.' }] }));
  });

  test('whose author nobody knows are told of without one', async () => {
    const page = await anEditor(app, scene.people.lead, scene.id, sectionId);
    const stranger = randomUUID();
    await page.send(page.edit((fragment) => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 8, { [deletion]: { id: randomUUID(), by: stranger, at } })));
    await eventually(async () => expect((await sectionFor('lead'))?.suggestions).toMatchObject([{ deleted: 'Children', author: null }, {}, {}]));
  });
});

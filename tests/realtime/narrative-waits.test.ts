import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { anEditor, sectionsOf } from '../support/section-editor.ts';
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

const phase = async (): Promise<string | undefined> => (await app.sql<{ phase: string }>('SELECT phase::text FROM inspection WHERE id = $1', [scene.id]))[0]?.phase;

/** Holds the inspection as an edit does that is just being stored, until the work is done. */
async function whileAnEditIsStored<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM inspection WHERE id = $1 FOR KEY SHARE', [scene.id]);
    return await work();
  } finally {
    await client.query('COMMIT');
    await client.end();
  }
}

describe('whoever writes the narrative', () => {
  test('does not wait for another change of the inspection', async () => {
    const author = await anEditor(app, scene.people.inspector, scene.id, sectionId);
    const { service } = app.features.inspections;
    let stored = false;
    await service.change(scene.people.lead.viewer, scene.id, async () => { stored = (await author.write('Meanwhile.')).ok; });
    expect(stored).toBe(true);
  });

  test('has a move of phase wait until what they wrote before it is stored', async () => {
    const moved = await whileAnEditIsStored(async () => {
      const moving = moveTo(app, scene, 'FACTUAL_ACCURACY');
      await eventually(async () => expect(await app.sql("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM inspection%FOR UPDATE%'")).toHaveLength(1));
      expect(await phase()).toBe('DRAFTING');
      return { moving };
    });
    await moved.moving;
    expect(await phase()).toBe('FACTUAL_ACCURACY');
  });
});

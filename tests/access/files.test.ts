import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceVisibilities } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile } from '../support/factories/files.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aPng } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { beginUpload, download, filesOf, removeFile } from '../support/uploads.ts';

let app: TestApp;
let scene: Scene;
/** Drafts and submitted pieces of every visibility, of an agency and of inspectors, each with a file. */
const pieces: { evidenceId: string; fileId: string }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  for (const author of ['police', 'lead'] as const) {
    for (const visibility of author === 'lead' ? ['ALL_AGENCIES'] as const : evidenceVisibilities) {
      for (const submit of [true, false]) {
        const { id: evidenceId } = await anEvidence(app, scene, scene.people[author], { visibility, submit });
        pieces.push({ evidenceId, fileId: (await aFile(app, scene.people[author], evidenceId, aPng)).id });
      }
    }
  }
});
afterAll(() => app.stop());

test.each(['EVIDENCE', 'FACTUAL_ACCURACY', 'PUBLISHED'] as const)('in %s a file is open to exactly those who see its evidence, and changed by exactly those who may change it', async (phase) => {
  await moveTo(app, scene, phase);
  for (const part of partsOfScene) {
    const user = scene.people[part];
    await Promise.all(pieces.map(async ({ evidenceId, fileId }) => {
      const { data, code } = await app.graph(user, 'query ($id: ID!) { evidence(id: $id) { abilities { revise } } }', { id: evidenceId });
      const { status } = await download(app, user, fileId);
      const files = code ? undefined : (await filesOf(app, user, evidenceId)).files.map(({ id }) => id);
      expect({ part, status, files }).toEqual(code ? { part, status: 404, files: undefined } : { part, status: 200, files: [fileId] });

      const mayChange = !code && data.evidence.abilities.revise;
      const begun = await beginUpload(app, user, { evidenceId, name: 'notes.txt', size: 0 });
      // An empty file is told of only to those who could have attached another.
      expect({ part, mayBegin: begun.fault !== undefined }).toEqual({ part, mayBegin: mayChange });
      if (!mayChange) expect((await removeFile(app, user, fileId)).code).toMatch(/^(NOT_FOUND|FORBIDDEN|WRONG_PHASE)$/);
    }));
  }
}, 90_000);

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { narrativeDocument, type SectionsHere } from '@joint/shared';
import { eventually } from '../support/eventually.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { pass } from '../support/fence.ts';
import { sectionsOf } from '../support/section-editor.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
let scene: Scene;
let sections: readonly string[];

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await aScene(app, { with: known });
  sections = await sectionsOf(app, scene.id);
});

interface Page {
  readonly socket: TestSocket;
  readonly told: readonly SectionsHere[];
  readonly open: (index: number) => Promise<unknown>;
  readonly close: (index: number) => Promise<unknown>;
  readonly ask: () => Promise<{ readonly ok: boolean; readonly sections?: SectionsHere['sections']; readonly error?: { readonly code: string } }>;
}
async function aPage(who: TestUser, joins = true): Promise<Page> {
  const socket = await app.socket(who);
  const told: SectionsHere[] = [];
  socket.raw.on('narrative:here', (here) => told.push(here));
  if (joins) await socket.join(scene.id);
  return {
    socket, told,
    open: (index) => socket.send('narrative:open', { sectionId: sections[index], stateVector: 'AA==', format: narrativeDocument.format }),
    close: (index) => socket.send('narrative:close', { sectionId: sections[index] }),
    ask: () => socket.send('narrative:here', { inspectionId: scene.id }),
  };
}
const pageOf = (part: Part): Promise<Page> => aPage(scene.people[part]);

/** Waits until this screen was told last that these people are in the section. */
const shows = (page: Page, index: number, who: readonly Part[]): Promise<void> => eventually(() => {
  const newest = page.told.findLast((here) => here.sections.some(({ sectionId }) => sectionId === sections[index]));
  const people = newest?.sections.find(({ sectionId }) => sectionId === sections[index])?.people ?? null;
  expect(people?.map(({ id }) => id).toSorted()).toEqual(who.map((part) => scene.people[part].id).toSorted());
});

test('inspectors alone may ask or are told; whoever has not the inspection open is refused', async () => {
  const pages = await Promise.all(partsOfScene.map(async (part) => ({ part, page: await pageOf(part) })));
  for (const { part, page } of pages) {
    const isInspector = part === 'lead' || part === 'inspector';
    expect({ part, code: (await page.ask()).error?.code ?? 'ok' }).toEqual({ part, code: isInspector ? 'ok' : 'FORBIDDEN' });
  }
  const outsider = await aPage(await aUser(app, { agencyKind: 'INSPECTORATE' }), false);
  expect((await outsider.ask()).error?.code).toBe('FORBIDDEN');
  expect((await (await aPage(scene.people.lead, false)).ask()).error?.code).toBe('FORBIDDEN');

  const lead = pages.find(({ part }) => part === 'lead')?.page;
  if (!lead) throw new Error('the lead has no page');
  await lead.open(0);
  for (const { part, page } of pages) if (part === 'inspector') await shows(page, 0, ['lead']);
  await pass(app, scene, pages.map(({ page }) => page.socket));
  for (const { part, page } of pages) if (part !== 'lead' && part !== 'inspector') expect({ part, told: page.told, frames: page.socket.frames.filter((frame) => frame.includes('narrative:here"')) }).toEqual({ part, told: [], frames: [] });
  expect(outsider.told).toEqual([]);
});

test('who moves from section to section is followed, by name and agency, also when the window is just closed; a person with two screens is one', async () => {
  const lead = await pageOf('lead');
  const [one, again] = [await pageOf('inspector'), await pageOf('inspector')];
  await one.open(0);
  await shows(lead, 0, ['inspector']);
  const { inspector } = scene.people;
  expect(lead.told.at(-1)?.sections[0]?.people).toEqual([{ id: inspector.id, name: inspector.viewer.name, agencyId: inspector.viewer.agencyId }]);
  await again.open(0);
  await one.close(0);
  await one.open(1);
  await shows(lead, 1, ['inspector']);
  await shows(lead, 0, ['inspector']);
  again.socket.close();
  await shows(lead, 0, []);
  await one.socket.send('inspection:leave', { inspectionId: scene.id });
  await shows(lead, 1, []);
});

test('whoever comes later asks, and is told of all sections at once; of no other inspection', async () => {
  const elsewhere = await aScene(app, { with: known });
  const [lead, inspector] = [await pageOf('lead'), await pageOf('inspector')];
  await lead.open(0);
  await lead.open(2);
  await inspector.open(2);
  const [other] = await sectionsOf(app, elsewhere.id);
  await lead.socket.join(elsewhere.id);
  await lead.socket.send('narrative:open', { sectionId: other, stateVector: 'AA==', format: narrativeDocument.format });
  const late = await pageOf('inspector');
  const { sections: here = [] } = await late.ask();
  expect(Object.fromEntries(here.map(({ sectionId, people }) => [sectionId, people.map(({ name }) => name).toSorted()]))).toEqual({ [sections[0] ?? '']: ['Lena Lead'], [sections[2] ?? '']: ['Ian Inspector', 'Lena Lead'] });
  expect(JSON.stringify(inspector.told)).not.toContain(elsewhere.id);
});

test('whoever loses the right is shown nowhere any more, and hears no more', async () => {
  const [lead, inspector] = [await pageOf('lead'), await pageOf('inspector')];
  await inspector.open(0);
  await shows(lead, 0, ['inspector']);
  await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.inspector.id });
  await shows(lead, 0, []);
  const heard = inspector.told.length;
  await lead.open(1);
  await shows(lead, 1, ['lead']);
  expect(inspector.told).toHaveLength(heard);
  expect((await inspector.ask()).error?.code).toBe('FORBIDDEN');
});

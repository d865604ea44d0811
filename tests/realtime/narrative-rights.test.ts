import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { narrativeDocument, type CaretMessage } from '@joint/shared';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser } from '../support/factories/people.ts';
import { anEditor, aPage, sectionsOf, type SectionEditor } from '../support/section-editor.ts';
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
const emptyState = { stateVector: 'AA==', format: narrativeDocument.format };
const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });
const codeOf = (ack: { ok: boolean; error?: { code: string } }): string => ack.error?.code ?? 'ok';
const anUpdate = 'AQEBAAQBAXQBYQA=';
const aCaret = (clientId: number) => ({ sectionId, clientId, cursor: { anchor: { type: null }, head: { type: null } } });

describe('every message is refused', () => {
  test('to a stranger, who learns nothing', async () => {
    const stranger = await app.socket(await aUser(app, { agencyKind: 'INSPECTORATE' }));
    expect(codeOf(await stranger.send('narrative:open', { sectionId, ...emptyState }))).toBe('NOT_FOUND');
    expect(codeOf(await stranger.send('narrative:open', { sectionId: randomUUID(), ...emptyState }))).toBe('NOT_FOUND');
    expect(codeOf(await stranger.send('narrative:update', { sectionId, update: anUpdate }))).toBe('FORBIDDEN');
    expect(codeOf(await stranger.send('narrative:caret', aCaret(1)))).toBe('FORBIDDEN');
  });

  test('to everyone on the inspection but its inspectors, also where they may read the statements', async () => {
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    for (const part of partsOfScene) {
      const page = await aPage(app, scene.people[part], scene.id, sectionId);
      const isInspector = part === 'lead' || part === 'inspector';
      expect({ part, code: codeOf(await page.open()) }).toEqual({ part, code: isInspector ? 'ok' : 'FORBIDDEN' });
      expect({ part, code: codeOf(await page.write('A line.')) }).toEqual({ part, code: isInspector ? 'ok' : 'FORBIDDEN' });
    }
  });

  test('on a connection that did not open the section, or closed it', async () => {
    const page = await aPage(app, scene.people.lead, scene.id, sectionId);
    expect(codeOf(await page.send(anUpdate))).toBe('FORBIDDEN');
    await page.open();
    await page.socket.send('narrative:close', { sectionId });
    expect(codeOf(await page.send(anUpdate))).toBe('FORBIDDEN');
    const author = await inspector();
    await author.write('Not for a closed page.');
    await pause(150);
    expect(page.heard).toEqual([]);
  });

  test.each([['older', { stateVector: 'AA==', format: narrativeDocument.format - 1 }], ['newer', { stateVector: 'AA==', format: narrativeDocument.format + 1 }], ['from before there were formats', { stateVector: 'AA==' }]])('to a page that is %s: it would take out what it does not know', async (_what, state) => {
    const socket = await app.socket(scene.people.lead);
    await socket.join(scene.id);
    expect(await socket.send('narrative:open', { sectionId, ...state })).toMatchObject({ ok: false, error: { code: 'CONFLICT', remedy: expect.stringContaining('Reload the page') } });
    expect(codeOf(await socket.send('narrative:update', { sectionId, update: anUpdate }))).toBe('FORBIDDEN');
  });

  test('when it is malformed', async () => {
    const { socket } = await lead();
    for (const message of [undefined, {}, { sectionId: 'x', ...emptyState }, ...['%%', '', '////'].map((stateVector) => ({ ...emptyState, sectionId, stateVector })), { sectionId, ...emptyState, format: 'new' }]) {
      expect({ message, code: codeOf(await socket.send('narrative:open', message)) }).toEqual({ message, code: 'INVALID_INPUT' });
    }
  });

  test('on a connection that has not joined the inspection', async () => {
    const socket = await app.socket(scene.people.lead);
    expect(codeOf(await socket.send('narrative:open', { sectionId, ...emptyState }))).toBe('FORBIDDEN');
  });
});

describe('rights that change', () => {
  test('a join and an opening may be sent in one breath', async () => {
    const socket = await app.socket(scene.people.lead);
    const [joined, opened] = await Promise.all([socket.send('inspection:join', { inspectionId: scene.id }), socket.send('narrative:open', { sectionId, ...emptyState })]);
    expect([joined.ok, opened.ok]).toEqual([true, true]);
  });

  test('a phase without writing is told at once, and one with writing again', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    await author.write('Before.');
    await moveTo(app, scene, 'SIGN_OFF');
    await eventually(() => expect([author.access, colleague.access]).toEqual([[false], [false]]));
    expect(codeOf(await author.write('During.'))).toBe('WRONG_PHASE');
    const reopened = await author.open();
    expect(reopened.ok && reopened.canWrite).toBe(false);
    await moveTo(app, scene, 'DRAFTING');
    await eventually(() => expect([author.access, colleague.access]).toEqual([[false, true], [false, true]]));
    expect((await colleague.write('After.')).ok).toBe(true);
  });

  test('a move between phases of writing interrupts nobody', async () => {
    const author = await lead();
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    await eventually(() => expect(author.socket.access).toHaveLength(1));
    expect(author.access).toEqual([]);
    expect((await author.write('Going on.')).ok).toBe(true);
  });

  test('someone removed is told, hears nothing more and writes nothing more', async () => {
    const [author, removed] = [await lead(), await inspector()];
    await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.inspector.id });
    await eventually(() => expect(removed.access).toEqual([false]));
    await author.write('For those who are left.');
    await pause(150);
    expect(removed.heard).toEqual([]);
    expect(codeOf(await removed.send(anUpdate))).toBe('FORBIDDEN');
    expect(codeOf(await removed.open())).toBe('NOT_FOUND');
  });

  test('an inspector who becomes an observer loses the text, and opens it again as an inspector', async () => {
    const [author, changed] = [await lead(), await inspector()];
    const role = (to: string) => app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.inspector.id, role: to });
    await role('OBSERVER');
    await eventually(() => expect(changed.access).toEqual([false]));
    expect(codeOf(await changed.open())).toBe('FORBIDDEN');
    await author.write('Meanwhile.');
    await role('TEAM_INSPECTOR');
    await eventually(async () => expect((await changed.open()).ok).toBe(true));
    expect(changed.words()).toEqual(['Meanwhile.']);
  });

  test('a page that leaves the inspection keeps no text of it', async () => {
    const [author, gone] = [await lead(), await inspector()];
    await gone.socket.send('inspection:leave', { inspectionId: scene.id });
    await author.write('After they left.');
    await pause(150);
    expect({ heard: gone.heard, access: gone.access }).toEqual({ heard: [], access: [false] });
    expect(codeOf(await gone.send(anUpdate))).toBe('FORBIDDEN');
  });
});

describe('carets', () => {
  test('reach colleagues under the name the server knows, whatever the page says', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    author.socket.raw.emit('narrative:caret', { ...aCaret(11), user: { id: 'x', name: 'Someone Else', agencyId: 'y' } } as CaretMessage);
    await eventually(() => expect(colleague.carets).toHaveLength(1));
    const { id, viewer } = scene.people.lead;
    expect(colleague.carets[0]).toEqual({ ...aCaret(11), user: { id, name: viewer.name, agencyId: viewer.agencyId } });
    expect(author.carets).toEqual([]);
  });

  test('go when their page closes the section, leaves, loses its right to write or takes another', async () => {
    const colleague = await inspector();
    const endings: ((author: SectionEditor) => Promise<unknown>)[] = [
      (author) => author.socket.send('narrative:close', { sectionId }),
      (author) => author.socket.send('inspection:leave', { inspectionId: scene.id }),
      async (author) => author.socket.close(),
      (author) => author.socket.send('narrative:caret', aCaret(99)),
      () => moveTo(app, scene, 'SIGN_OFF'),
    ];
    for (const [index, end] of endings.entries()) {
      const author = await lead();
      author.socket.raw.emit('narrative:caret', aCaret(index));
      await eventually(() => expect(colleague.carets.map(({ clientId }) => clientId)).toContain(index));
      await end(author);
      await eventually(() => expect(colleague.caretsGone).toContain(index));
    }
  });

  test('too large, too many or from who may not write are left out', async () => {
    const [author, colleague] = [await lead(), await inspector()];
    author.socket.raw.emit('narrative:caret', { sectionId, clientId: 1, cursor: { anchor: { type: 'x'.repeat(3_000) }, head: {} } });
    for (let count = 0; count < 200; count += 1) author.socket.raw.emit('narrative:caret', aCaret(2));
    await author.socket.send('narrative:caret', { sectionId, clientId: 2, cursor: null });
    await pause(150);
    expect(colleague.carets.every(({ clientId }) => clientId === 2)).toBe(true);
    expect(colleague.carets.length).toBeLessThanOrEqual(81);
    await moveTo(app, scene, 'SIGN_OFF');
    await eventually(() => expect(author.access).toEqual([false]));
    expect(codeOf(await author.socket.send('narrative:caret', aCaret(3)))).toBe('FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/as-user.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const shown = 'childRegister { references { reference number note } nextNumber canKeep }';
const change = (name: 'add' | 'note' | 'remove') => (scene: Scene, part: Part, input: object): Promise<Answer> =>
  app.graph(scene.people[part], `mutation ($input: ${name === 'add' ? 'Add' : name === 'note' ? 'Note' : 'Remove'}ChildReferenceInput!) { ${name}ChildReference(input: $input) { ${shown} } }`, { input: { inspectionId: scene.id, ...input } });
const [add, note, remove] = [change('add'), change('note'), change('remove')];
const registerOf = async (scene: Scene, part: Part) => (await app.ask(scene.people[part], `query ($id: ID!) { inspection(id: $id) { ${shown} } }`, { id: scene.id })).inspection.childRegister;
const eventsOf = (scene: Scene) => app.sql<{ type: string; payload: object; audience: string[] }>(`SELECT type, payload, audience FROM inspection_event WHERE inspection_id = $1 AND type LIKE 'child-reference.%' ORDER BY seq`, [scene.id]);

test('a register is its agency’s alone: nobody else reads a number or a note of it, and board members and observers have none', async () => {
  const scene = await aScene(app, { with: known });
  await add(scene, 'police', { number: 4, note: 'blue folder' });
  for (const part of partsOfScene) {
    const register = await registerOf(scene, part);
    const isPolice = part === 'police' || part === 'policeColleague' || part === 'policeCoordinator';
    expect([part, register?.references]).toEqual([part, part === 'board' || part === 'observer' ? undefined : isPolice ? [{ reference: 'CH-04', number: 4, note: 'blue folder' }] : []]);
  }
  expect(await eventsOf(scene)).toEqual([{ type: 'child-reference.added', payload: { agencyId: scene.agencies.police.id, number: 4 }, audience: [`agency:${scene.agencies.police.id}`] }]);
});

test('its own agency is told of a change at once, by number alone; nobody else is told anything', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = new Map(await Promise.all(partsOfScene.map(async (part) => {
    const watcher = await app.socket(scene.people[part]);
    await watcher.join(scene.id);
    return [part, watcher] as const;
  })));
  await add(scene, 'police', { number: 7, note: 'marker-note' });
  await pass(app, scene, [...watchers.values()]);
  const told = [...watchers].filter(([, { feed }]) => feed.some(({ type, data }) => type === 'child-reference.added' && (data as { number: number }).number === 7)).map(([part]) => part);
  expect(told).toEqual(['police', 'policeColleague', 'policeCoordinator']);
  for (const [part, { frames }] of watchers) expect([part, frames.some((frame) => frame.includes('marker-note'))]).toEqual([part, false]);
  const { inspection } = await app.ask(scene.people.policeColleague, 'query ($id: ID!) { inspection(id: $id) { activity(first: 3) { nodes { summary } } } }', { id: scene.id });
  expect(inspection.activity.nodes.map(({ summary }) => summary)).toContain('added CH-07 to your agency’s register');
});

describe('keeping it', () => {
  test('the next number is free in every agency, and one child has one number in several', async () => {
    const scene = await aScene(app, { with: known });
    expect((await registerOf(scene, 'police'))?.nextNumber).toBe(1);
    await add(scene, 'police', { number: 4 });
    expect((await registerOf(scene, 'health'))?.nextNumber).toBe(5);
    await add(scene, 'health', { number: 4, note: 'first tray' });
    expect((await registerOf(scene, 'health'))?.references).toEqual([{ reference: 'CH-04', number: 4, note: 'first tray' }]);
    expect((await registerOf(scene, 'police'))?.references).toEqual([{ reference: 'CH-04', number: 4, note: '' }]);
  });

  test('sent again it changes nothing; with another note it is refused, and the note is changed on purpose', async () => {
    const scene = await aScene(app, { with: known });
    await add(scene, 'police', { number: 4, note: 'blue folder' });
    expect((await add(scene, 'policeColleague', { number: 4, note: 'blue folder' })).code).toBeUndefined();
    expect((await add(scene, 'policeColleague', { number: 4, note: 'red folder' })).fields).toEqual(['number']);
    await note(scene, 'policeColleague', { number: 4, note: 'red folder' });
    await note(scene, 'police', { number: 4, note: 'red folder' });
    expect((await note(scene, 'police', { number: 5, note: 'none' })).fields).toEqual(['number']);
    await remove(scene, 'police', { number: 4 });
    await remove(scene, 'police', { number: 4 });
    expect((await registerOf(scene, 'police'))?.references).toEqual([]);
    expect((await eventsOf(scene)).map(({ type }) => type)).toEqual(['child-reference.added', 'child-reference.noted', 'child-reference.removed']);
  });

  test.each<[field: string, input: object]>([
    ['number', { number: 0 }], ['number', { number: 1000 }], ['note', { number: 1, note: 'x'.repeat(121) }], ['note', { number: 1, note: 'NHS 943 476 5919' }], ['note', { number: 1, note: 'DOB 12/03/2011' }],
  ])('%s of %j is refused by its name, and nothing is kept', async (field, input) => {
    const scene = await aScene(app, { with: known });
    expect((await add(scene, 'police', input)).fields).toEqual([field]);
    expect((await registerOf(scene, 'police'))?.references).toEqual([]);
  });

  test('when the inspection is signed off it can be read and not changed', async () => {
    const scene = await aScene(app, { with: known });
    await add(scene, 'police', { number: 4 });
    await moveTo(app, scene, 'SIGN_OFF');
    expect(await registerOf(scene, 'police')).toMatchObject({ references: [{ number: 4 }], canKeep: false });
    expect((await add(scene, 'police', { number: 5 })).code).toBe('WRONG_PHASE');
  });
});

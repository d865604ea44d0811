import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { narrativeLimits } from '@joint/shared';
import { randomUUID } from 'node:crypto';
import { at } from '../../server/src/platform/clock.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { sectionsOf } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let sectionId: string;
let otherId: string;

beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await aScene(app, { phase: 'EVIDENCE' });
  [sectionId = '', otherId = ''] = await sectionsOf(app, scene.id);
});

const write = (author: TestUser, text: string, { into = sectionId, cites = [] }: { into?: string; cites?: readonly string[] } = {}) =>
  app.features.narrative.service.compose(author.viewer, { sectionId: into, statements: [{ id: randomUUID(), kind: 'CONTEXT', text, cites: cites.map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' as const })) }] });
const versionFields = `id sectionId kind name at savedBy { name } phase restoredFromId frozen { purpose by { name } } abilities { name freeze restore }`;
const saveMutation = `mutation ($input: SaveNarrativeVersionInput!) { saveNarrativeVersion(input: $input) { ${versionFields} } }`;
const save = async (who: TestUser, name: string, more: object = {}) => (await app.ask(who, saveMutation, { input: { id: randomUUID(), inspectionId: scene.id, name, ...more } })).saveNarrativeVersion;
const nameMutation = `mutation ($input: NameNarrativeVersionInput!) { nameNarrativeVersion(input: $input) { ${versionFields} } }`;
const freezeMutation = `mutation ($input: FreezeNarrativeVersionInput!) { freezeNarrativeVersion(input: $input) { ${versionFields} } }`;
const restoreMutation = `mutation ($input: RestoreNarrativeVersionInput!) { restoreNarrativeVersion(input: $input) { ${versionFields} } }`;
const listOf = async (who: TestUser, section?: string) =>
  (await app.ask(who, `query ($id: ID!, $section: ID) { inspection(id: $id) { narrativeVersions(sectionId: $section) { nodes { ${versionFields} } totalCount canSave } } }`, { id: scene.id, section })).inspection.narrativeVersions;
const readQuery = 'query ($id: ID!, $section: ID) { narrativeVersion(id: $id) { sections(sectionId: $section) { sectionId statements { id text kind citations { evidenceId isWithdrawn evidence { title } } passages { text author { name } } } } } }';
const read = async (who: TestUser, id: string, section: string = sectionId) => (await app.ask(who, readQuery, { id, section })).narrativeVersion.sections[0]?.statements ?? [];
const textsNow = async (section = sectionId) => (await app.sql<{ text: string }>('SELECT text FROM statement WHERE section_id = $1 ORDER BY position', [section])).map(({ text }) => text);
const eventsOf = async () => (await app.sql<{ type: string; payload: Record<string, unknown> }>(`SELECT type, payload FROM inspection_event WHERE inspection_id = $1 AND type LIKE 'version.%' ORDER BY seq`, [scene.id]));

describe('a named version', () => {
  test('is the text at that place, whatever is written after it, in every section', async () => {
    const { lead, inspector } = scene.people;
    await write(lead, 'Children are seen quickly.');
    await write(inspector, 'Police attend.', { into: otherId });
    const version = await save(inspector, 'Before the visit');
    await write(inspector, 'Schools are told late.');
    expect((await read(lead, version.id)).map(({ text }) => text)).toEqual(['Children are seen quickly.']);
    expect((await read(lead, version.id, otherId)).map(({ text }) => text)).toEqual(['Police attend.']);
    expect(version).toMatchObject({ kind: 'SAVED', name: 'Before the visit', savedBy: { name: 'Ian Inspector' }, sectionId: null });
    expect(await eventsOf()).toEqual([{ type: 'version.saved', payload: { versionId: version.id, sectionId: null } }]);
  });

  test('says who wrote what', async () => {
    const { lead, inspector } = scene.people;
    await write(lead, 'Children are seen quickly.');
    await write(inspector, 'Schools are told late.');
    const statements = await read(lead, (await save(lead, 'Both')).id);
    expect(statements.map(({ passages }) => passages)).toEqual([
      [{ text: 'Children are seen quickly.', author: { name: 'Lena Lead' } }], [{ text: 'Schools are told late.', author: { name: 'Ian Inspector' } }],
    ]);
  });

  test('sent twice is there once', async () => {
    const { lead } = scene.people;
    await write(lead, 'Children are seen quickly.');
    const input = { id: randomUUID(), inspectionId: scene.id, name: 'Once' };
    await app.ask(lead, saveMutation, { input });
    await app.ask(lead, saveMutation, { input });
    expect((await listOf(lead)).nodes.filter(({ name }) => name === 'Once')).toHaveLength(1);
    expect(await eventsOf()).toHaveLength(1);
  });

  test('of nothing is refused, and so is one without a name', async () => {
    const { lead } = scene.people;
    expect((await app.graph(lead, saveMutation, { input: { id: randomUUID(), inspectionId: scene.id, name: 'Empty' } })).code).toBe('INVALID_INPUT');
    const { code, fields } = await app.graph(lead, saveMutation, { input: { id: randomUUID(), inspectionId: scene.id, name: ' ' } });
    expect({ code, fields }).toMatchObject({ code: 'INVALID_INPUT', fields: ['name'] });
  });

  test('can be named anew and lose its name', async () => {
    const { lead, inspector } = scene.people;
    await write(lead, 'Children are seen quickly.');
    const { id } = await save(inspector, 'First', { sectionId });
    expect((await app.ask(lead, nameMutation, { input: { versionId: id, name: 'Second' } })).nameNarrativeVersion.name).toBe('Second');
    expect((await app.ask(lead, nameMutation, { input: { versionId: id } })).nameNarrativeVersion.name).toBeNull();
  });
});

describe('who may see history', () => {
  test.each(['police', 'councilCoordinator', 'board', 'observer'] as const)('%s may not, in any phase in which they read the narrative', async (part) => {
    const { lead } = scene.people;
    await write(lead, 'A first, wrong sentence.');
    const { id } = await save(lead, 'Draft');
    await moveTo(app, scene, 'PUBLISHED');
    expect((await app.graph(scene.people[part], readQuery, { id })).code).toBe('NOT_FOUND');
    expect((await app.graph(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { narrativeVersions { totalCount } } }', { id: scene.id })).code).toBe('NOT_FOUND');
  });

  test('evidence shows as it may be seen now: withdrawn since, it says so', async () => {
    const { lead, police } = scene.people;
    const piece = await anEvidence(app, scene, police);
    await write(lead, 'Police decide quickly.', { cites: [piece.id] });
    const { id } = await save(lead, 'With evidence');
    expect((await read(lead, id))[0]?.citations).toMatchObject([{ evidenceId: piece.id, isWithdrawn: false, evidence: { title: piece.title } }]);
    await app.sql(`UPDATE evidence SET status = 'WITHDRAWN', withdrawn_reason = 'Wrong child' WHERE id = $1`, [piece.id]);
    expect((await read(lead, id))[0]?.citations).toMatchObject([{ isWithdrawn: true }]);
  });
});

describe('automatic versions', () => {
  test('each move of phase is one, at the text of that moment', async () => {
    const { lead } = scene.people;
    await write(lead, 'Before fieldwork.');
    await moveTo(app, scene, 'FIELDWORK');
    await write(lead, 'After it began.');
    const version = (await listOf(lead)).nodes.find(({ kind }) => kind === 'PHASE');
    expect(version).toMatchObject({ phase: 'FIELDWORK', name: null, savedBy: null });
    expect((await read(lead, version?.id ?? '')).map(({ text }) => text)).toEqual(['Before fieldwork.']);
    expect((await listOf(lead)).nodes.filter(({ kind }) => kind === 'PHASE')).toHaveLength(1);
  });

  test('an hour without a word is one, of that section', async () => {
    const { lead } = scene.people;
    await at(new Date(Date.now() - 86_400_000), () => write(lead, 'Yesterday.'));
    await write(lead, 'Today.');
    const pauses = (await listOf(lead, sectionId)).nodes.filter(({ kind }) => kind === 'PAUSE');
    expect(pauses).toHaveLength(1);
    expect((await read(lead, pauses[0]?.id ?? '')).map(({ text }) => text)).toEqual(['Yesterday.']);
    expect((await listOf(lead, otherId)).nodes.filter(({ kind }) => kind === 'PAUSE')).toEqual([]);
    expect((await listOf(lead, sectionId)).nodes.filter(({ kind }) => kind === 'PAUSE')).toHaveLength(1);
  });
});

describe('restoring', () => {
  test('writes the section back to what it said, as an edit of whoever restores, and can be undone by restoring again', async () => {
    const { lead, inspector } = scene.people;
    await write(lead, 'Children are seen quickly.');
    const then = await save(lead, 'Then', { sectionId });
    const before = await read(lead, then.id);
    await write(inspector, 'Schools are told late.');
    const { restoreNarrativeVersion: restored } = await app.ask(inspector, restoreMutation, { input: { id: randomUUID(), versionId: then.id, sectionId } });
    expect(await textsNow()).toEqual(['Children are seen quickly.']);
    expect((await read(lead, restored.id)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(restored).toMatchObject({ kind: 'RESTORED', restoredFromId: then.id, savedBy: { name: 'Ian Inspector' } });
    const was = (await listOf(lead, sectionId)).nodes.find(({ kind }) => kind === 'BEFORE_RESTORE');
    await app.ask(inspector, restoreMutation, { input: { id: randomUUID(), versionId: was?.id, sectionId } });
    expect(await textsNow()).toEqual(['Children are seen quickly.', 'Schools are told late.']);
    expect((await eventsOf()).map(({ type }) => type)).toEqual(['version.saved', 'version.restored', 'version.restored']);
  });

  test('sent twice restores once', async () => {
    const { lead } = scene.people;
    await write(lead, 'Children are seen quickly.');
    const then = await save(lead, 'Then');
    await write(lead, 'Schools are told late.');
    const input = { id: randomUUID(), versionId: then.id, sectionId };
    await app.ask(lead, restoreMutation, { input });
    await write(lead, 'Written since.');
    await app.ask(lead, restoreMutation, { input });
    expect(await textsNow()).toEqual(['Children are seen quickly.', 'Written since.']);
  });

  describe('what takes several edits', () => {
    const paragraphs = (about: string): string[] => Array.from({ length: 6 }, (_one, nth) => `${about} ${nth} ${'word '.repeat(1000)}`.trim());
    const bytesOfLog = async (): Promise<number> => (await app.sql<{ sum: number }>('SELECT sum(octet_length(update))::int AS sum FROM narrative_update WHERE section_id = $1', [sectionId]))[0]?.sum ?? 0;
    const restore = (input: object) => app.graph(scene.people.lead, restoreMutation, { input: { sectionId, ...input } });
    const befores = async () => (await listOf(scene.people.lead, sectionId)).nodes.filter(({ kind }) => kind === 'BEFORE_RESTORE');
    let long: { readonly id: string };

    /** A long text, a version of it, and another long text in its place. */
    beforeEach(async () => {
      const { lead, inspector } = scene.people;
      await write(lead, 'Short.');
      const short = await save(lead, 'Short', { sectionId });
      for (const text of paragraphs('Then')) await write(lead, text);
      long = await save(lead, 'Long', { sectionId });
      expect((await restore({ id: randomUUID(), versionId: short.id })).code).toBeUndefined();
      for (const text of paragraphs('Now')) await write(inspector, text);
      jest.replaceProperty(narrativeLimits, 'updateBytes', 20_000);
    });
    afterEach(() => void jest.restoreAllMocks());

    test('stopped half way, leaves the text before as a version, and once only when it is sent again', async () => {
      const [stood, known] = [await textsNow(), await befores()];
      const [latest] = await app.sql<{ id: string }>('SELECT max(id) AS id FROM narrative_update WHERE section_id = $1', [sectionId]);
      await app.sql(`CREATE FUNCTION refuse_second() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT FROM narrative_update WHERE section_id = NEW.section_id AND id > ${latest?.id} AND id < NEW.id) THEN RAISE 'no more'; END IF; RETURN NEW; END $$`);
      await app.sql(`CREATE TRIGGER refuse_second BEFORE INSERT ON narrative_update FOR EACH ROW WHEN (NEW.section_id = '${sectionId}') EXECUTE FUNCTION refuse_second()`);
      const input = { id: randomUUID(), versionId: long.id };
      expect((await restore(input)).code).toBe('UNAVAILABLE');
      await app.sql('DROP FUNCTION refuse_second CASCADE');

      const kept = (await befores()).filter(({ id }) => !known.some((one) => one.id === id));
      expect(kept).toHaveLength(1);
      expect((await read(scene.people.lead, kept[0]?.id ?? '')).map(({ text }) => text)).toEqual(stood);
      expect((await restore(input)).code).toBeUndefined();
      expect(await textsNow()).toEqual(['Short.', ...paragraphs('Then')]);
      expect(await befores()).toHaveLength(known.length + 1);
    });

    test('deletes nothing where not all of it has room', async () => {
      const [stood, known, bytes] = [await textsNow(), await listOf(scene.people.lead, sectionId), await bytesOfLog()];
      jest.replaceProperty(narrativeLimits, 'sectionBytes', bytes + 25_000);
      expect((await restore({ id: randomUUID(), versionId: long.id })).code).toBe('TOO_LARGE');
      expect([await bytesOfLog(), await textsNow(), await listOf(scene.people.lead, sectionId)]).toEqual([bytes, stood, known]);
    });
  });

  test('is refused where nobody writes any more', async () => {
    const { lead } = scene.people;
    await write(lead, 'Children are seen quickly.');
    const then = await save(lead, 'Then');
    await moveTo(app, scene, 'SIGN_OFF');
    expect((await app.graph(lead, restoreMutation, { input: { id: randomUUID(), versionId: then.id, sectionId } })).code).toBe('WRONG_PHASE');
  });
});

describe('freezing', () => {
  const freeze = (who: TestUser, versionId: string, more: object = {}) => app.graph(who, freezeMutation, { input: { versionId, name: 'Sent out', purpose: 'FACTUAL_ACCURACY', ...more } });
  beforeEach(async () => {
    await write(scene.people.lead, 'Children are seen quickly.');
    await moveTo(app, scene, 'DRAFTING');
  });

  test('marks the whole narrative as what went out, for good', async () => {
    const { lead } = scene.people;
    const { id } = await save(lead, 'Draft 3');
    expect((await freeze(lead, id)).data.freezeNarrativeVersion).toMatchObject({ name: 'Sent out', frozen: { purpose: 'FACTUAL_ACCURACY', by: { name: 'Lena Lead' } }, abilities: { name: false, freeze: false } });
    expect((await freeze(lead, id)).code).toBeUndefined();
    expect((await app.graph(lead, nameMutation, { input: { versionId: id } })).code).toBe('FORBIDDEN');
    expect((await freeze(lead, id, { purpose: 'SIGN_OFF' })).code).toBe('CONFLICT');
    const frozen = (await eventsOf()).filter(({ type }) => type === 'version.frozen');
    expect(frozen).toHaveLength(1);
    expect(frozen[0]?.payload['contentHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is the lead inspector\'s, and of the whole narrative', async () => {
    const { lead, inspector } = scene.people;
    const [whole, part] = [await save(lead, 'Whole'), await save(lead, 'Part', { sectionId })];
    expect((await freeze(inspector, whole.id)).code).toBe('FORBIDDEN');
    expect((await freeze(lead, part.id)).code).toBe('INVALID_INPUT');
  });
});

test('a version reads the same once more edits than are read one by one lie before it, and those are kept merged', async () => {
  const { lead } = scene.people;
  await write(lead, 'Before.');
  const [edit] = await app.sql<{ update: Buffer; authorId: string }>('SELECT update, author_id AS "authorId" FROM narrative_update WHERE section_id = $1', [sectionId]);
  // Yjs takes a repeated edit for nothing new: many rows, one text.
  await app.sql('INSERT INTO narrative_update (section_id, author_id, update) SELECT $1, $2, $3 FROM generate_series(1, 320)', [sectionId, edit?.authorId, edit?.update]);
  await app.sql('UPDATE narrative_section SET latest_update = (SELECT max(id) FROM narrative_update WHERE section_id = $1) WHERE id = $1', [sectionId]);
  const { id } = await save(lead, 'Long', { sectionId });
  const first = await read(lead, id);
  expect(await app.sql('SELECT version_id FROM narrative_version_place WHERE version_id = $1 AND state IS NOT NULL', [id])).toHaveLength(1);
  expect(await read(lead, id)).toEqual(first);
  expect(first.map(({ text }) => text)).toEqual(['Before.']);
});

import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type * as Y from 'yjs';
import type { NewStatement } from '../../server/src/features/narrative/index.ts';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { anEditor } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let sectionId: string;

beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await aScene(app, { phase: 'EVIDENCE' });
  [sectionId = ''] = await sectionsOf(scene);
});

async function sectionsOf({ id, people }: Scene): Promise<string[]> {
  const { inspection } = await app.ask(people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id });
  return inspection.narrative.map((section) => section.id);
}
const statement = (text: string, wanted: Partial<NewStatement> = {}): NewStatement => ({ id: randomUUID(), kind: 'STRENGTH', text, cites: [], ...wanted });
const compose = (author: TestUser, ...statements: NewStatement[]) => app.features.narrative.service.compose(author.viewer, { sectionId, statements });
const supports = (...ids: string[]) => ids.map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' as const }));

const narrativeQuery = `query ($id: ID!) { inspection(id: $id) { narrative { id criterion { id title } lead { id }
  statements { id kind text position updatedAt isTriangulated agencies { id } citations { id sectionId statementId evidenceId stance isWithdrawn agency { id } evidence { title } } }
  balance { agency { id } cited } } } }`;
const narrativeOf = async (reader: TestUser) => (await app.ask(reader, narrativeQuery, { id: scene.id })).inspection.narrative;
const firstOf = async (reader: TestUser) => {
  const [section] = await narrativeOf(reader);
  if (!section) throw new Error('there is no section');
  return section;
};

describe('who may read the narrative', () => {
  test('a stranger is refused', async () => {
    const stranger = await aUser(app, { agencyKind: 'INSPECTORATE' });
    expect((await app.graph(stranger, narrativeQuery, { id: scene.id })).code).toBe('NOT_FOUND');
    expect((await app.graph(null, narrativeQuery, { id: scene.id })).code).toBe('UNAUTHENTICATED');
  });

  test.each<[Parameters<typeof moveTo>[2], readonly Part[]]>([
    ['DRAFTING', ['lead', 'inspector']],
    ['FACTUAL_ACCURACY', ['lead', 'inspector', 'councilCoordinator', 'police', 'policeColleague', 'policeCoordinator', 'health', 'board']],
    ['SIGN_OFF', ['lead', 'inspector', 'board']],
    ['PUBLISHED', partsOfScene],
  ])('in %s: %p', async (phase, readers) => {
    await compose(scene.people.lead, statement('Children are seen quickly.', { kind: 'CONTEXT' }));
    await moveTo(app, scene, phase);
    for (const part of partsOfScene) {
      const { code, data } = await app.graph(scene.people[part], narrativeQuery, { id: scene.id });
      expect({ part, told: code ?? data.inspection.narrative[0]?.statements[0]?.text }).toEqual({ part, told: readers.includes(part) ? 'Children are seen quickly.' : 'NOT_FOUND' });
    }
  });
});

describe('the narrative as it is read', () => {
  test('has a section for each criterion in the order of the framework, led by its inspectorate', async () => {
    const sections = await narrativeOf(scene.people.inspector);
    expect(sections.map(({ criterion }) => criterion.id)).toEqual(scene.criteria.map(({ id }) => id));
    expect(sections.map(({ lead }) => lead?.id).slice(0, 2)).toEqual([scene.agencies.ofsted.id, scene.agencies.hmicfrs.id]);
  });

  test('shows every statement with its kind, citations and the agencies behind it', async () => {
    const { police, health, lead } = scene.people;
    const [fromPolice, morePolice, fromHealth, against] = [await anEvidence(app, scene, police), await anEvidence(app, scene, police), await anEvidence(app, scene, health), await anEvidence(app, scene, scene.people.councilCoordinator)];
    const both = statement('Police and health decide together.', { cites: [...supports(fromPolice.id, fromHealth.id), { evidenceId: against.id, stance: 'CONTRADICTS' }] });
    const alone = statement('Officers describe what a child does not say.', { kind: 'AREA_FOR_IMPROVEMENT', cites: supports(fromPolice.id, morePolice.id) });
    const uncited = statement('Nobody wrote to parents.', { kind: 'AREA_FOR_PRIORITY_ACTION' });
    await compose(lead, both, alone, uncited);

    const { statements, balance } = await firstOf(lead);
    const { council: councilAgency, police: policeAgency, health: healthAgency } = scene.agencies;
    expect(statements).toMatchObject([
      { id: both.id, kind: 'STRENGTH', text: both.text, position: 0, isTriangulated: true, agencies: [{ id: policeAgency.id }, { id: healthAgency.id }] },
      { id: alone.id, kind: 'AREA_FOR_IMPROVEMENT', position: 1, isTriangulated: false, agencies: [{ id: policeAgency.id }] },
      { id: uncited.id, kind: 'AREA_FOR_PRIORITY_ACTION', position: 2, isTriangulated: false, agencies: [], citations: [] },
    ]);
    expect(statements[0]?.citations[2]).toMatchObject({ id: [sectionId, both.id, against.id, 'CONTRADICTS'].join(':'), sectionId, statementId: both.id, evidenceId: against.id, agency: { id: councilAgency.id } });
    expect(balance.map(({ agency, cited }) => [agency.id, cited])).toEqual(expect.arrayContaining([[policeAgency.id, 2], [healthAgency.id, 1], [councilAgency.id, 1]]));
  });

  test('says of a row how it stands in its table, and follows what is written there', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const heads = ['Measure', '2024', '2025'];
    await app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId, statements: [
      statement('Before the table.'),
      { heads, rows: [{ id: first, kind: 'STRENGTH', cells: ['Contacts', '1,943', '2,104'], cites: [] }, { id: second, kind: 'CONTEXT', cells: ['Referrals', '', '486'], cites: [] }] },
    ] });
    const rows = async () => (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { statements { text row { table cells { column words } } } } } }', { id: scene.id })).inspection.narrative[0]?.statements;
    const table = (await rows())?.[1]?.row?.table;
    expect(await rows()).toEqual([
      { text: 'Before the table.', row: null },
      { text: 'Measure: Contacts; 2024: 1,943; 2025: 2,104', row: { table, cells: [{ column: 'Measure', words: 'Contacts' }, { column: '2024', words: '1,943' }, { column: '2025', words: '2,104' }] } },
      { text: 'Measure: Referrals; 2025: 486', row: { table, cells: [{ column: 'Measure', words: 'Referrals' }, { column: '', words: '' }, { column: '2025', words: '486' }] } },
    ]);
    const page = await anEditor(app, scene.people.lead, scene.id, sectionId);
    await page.send(page.edit((fragment) => {
      const textAt = (node: Y.XmlFragment, ...places: number[]): Y.XmlText => places.reduce<unknown>((at, place) => (at as Y.XmlFragment).get(place), node) as Y.XmlText;
      textAt(fragment, 1, 0, 0, 0).insert(0, 'What: ');
    }));
    await eventually(async () => expect((await rows())?.map(({ row }) => row?.cells[0]?.column)).toEqual([undefined, 'What: Measure', 'What: Measure']));
  });

  test('lists silent agencies, and inspectorates that gave evidence', async () => {
    const seen = await anEvidence(app, scene, scene.people.inspector, { visibility: 'INSPECTORS_ONLY' });
    await compose(scene.people.lead, statement('We saw it ourselves.', { cites: supports(seen.id) }));
    const shares = new Map((await firstOf(scene.people.lead)).balance.map(({ agency, cited }) => [agency.id, cited]));
    const { council, police, health, hmicfrs } = scene.agencies;
    expect([council, police, health, hmicfrs].map(({ id }) => shares.get(id))).toEqual([0, 0, 0, 1]);
  });

  test('evidence that is withdrawn is shown as such and no longer counts', async () => {
    const [stands, goes] = [await anEvidence(app, scene, scene.people.police), await anEvidence(app, scene, scene.people.health)];
    await compose(scene.people.lead, statement('Both agree.', { cites: supports(stands.id, goes.id) }));
    expect((await firstOf(scene.people.lead)).statements[0]?.isTriangulated).toBe(true);
    await app.features.evidence.service.withdraw(scene.people.health.viewer, { evidenceId: goes.id, expectedVersion: 1, reason: 'Counted twice' });
    const { statements, balance } = await firstOf(scene.people.lead);
    expect(statements[0]).toMatchObject({ isTriangulated: false, agencies: [{ id: scene.agencies.police.id }] });
    expect(statements[0]?.citations.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, true]);
    expect(balance.find(({ agency }) => agency.id === scene.agencies.health.id)?.cited).toBe(0);
  });

  test('names the agency behind restricted evidence to everyone, and the evidence to nobody who may not see it', async () => {
    const [open, restricted] = [await anEvidence(app, scene, scene.people.police, { title: 'Open to all' }), await anEvidence(app, scene, scene.people.health, { visibility: 'OWN_AGENCY_AND_INSPECTORS', title: 'Kept close' })];
    await compose(scene.people.lead, statement('Both agree.', { cites: supports(open.id, restricted.id) }));
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    const titles = async (reader: TestUser) => (await firstOf(reader)).statements[0]?.citations.map(({ agency, evidence }) => [agency.id, evidence?.title]);
    const { police, health } = scene.agencies;
    expect(await titles(scene.people.lead)).toEqual([[police.id, 'Open to all'], [health.id, 'Kept close']]);
    expect(await titles(scene.people.health)).toEqual([[police.id, 'Open to all'], [health.id, 'Kept close']]);
    for (const reader of [scene.people.police, scene.people.board]) expect(await titles(reader)).toEqual([[police.id, 'Open to all'], [health.id, undefined]]);
  });

  test('is found from the evidence too, by those who may read it', async () => {
    const piece = await anEvidence(app, scene, scene.people.police);
    const [first, second] = [statement('One.', { cites: supports(piece.id) }), statement('Two.', { cites: [{ evidenceId: piece.id, stance: 'CONTRADICTS' }] })];
    await compose(scene.people.lead, first, second);
    const citations = async (reader: TestUser) =>
      (await app.ask(reader, 'query ($id: ID!) { evidence(id: $id) { citations { statementId stance evidence { id } } } }', { id: piece.id })).evidence.citations;
    expect(await citations(scene.people.lead)).toEqual([{ statementId: first.id, stance: 'SUPPORTS', evidence: { id: piece.id } }, { statementId: second.id, stance: 'CONTRADICTS', evidence: { id: piece.id } }]);
    expect(await citations(scene.people.police)).toEqual([]);
  });

  test('one section is read by itself; another inspection’s is not found', async () => {
    const query = 'query ($id: ID!, $section: ID!) { inspection(id: $id) { narrativeSection(id: $section) { id statements { text } } } }';
    await compose(scene.people.lead, statement('One.'));
    expect((await app.ask(scene.people.inspector, query, { id: scene.id, section: sectionId })).inspection.narrativeSection).toEqual({ id: sectionId, statements: [{ text: 'One.' }] });
    const other = await aScene(app, { with: scene });
    const [elsewhere] = await sectionsOf(other);
    expect((await app.graph(scene.people.lead, query, { id: scene.id, section: elsewhere })).code).toBe('NOT_FOUND');
    expect((await app.graph(scene.people.lead, query, { id: scene.id, section: 'no id' })).code).toBe('NOT_FOUND');
  });

  test('costs the same number of statements however long it is', async () => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    /** The least of several: what was composed is derived in the background once more. */
    const cost = async (): Promise<number> => {
      const counts: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        await new Promise((resolve) => { setTimeout(resolve, 200); });
        query.mockClear();
        await narrativeOf(scene.people.lead);
        counts.push(query.mock.calls.length);
      }
      return Math.min(...counts);
    };
    const piece = await anEvidence(app, scene, scene.people.police);
    await compose(scene.people.lead, statement('One.', { cites: supports(piece.id) }));
    const ofOne = await cost();
    const pieces = [piece, await anEvidence(app, scene, scene.people.health), await anEvidence(app, scene, scene.people.inspector)].map(({ id }) => id);
    for (const section of await sectionsOf(scene)) {
      await app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId: section, statements: Array.from({ length: 12 }, (_, index) => statement(`Number ${index}.`, { cites: supports(...pieces) })) });
    }
    expect(await cost()).toBe(ofOne);
    query.mockRestore();
  });
});

describe('composing in someone’s name', () => {
  test('takes the path of every edit: the same rights, the same log', async () => {
    await expect(compose(scene.people.police, statement('Not theirs.'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await aUser(app, { agencyKind: 'INSPECTORATE' });
    await expect(compose(stranger, statement('Nobody’s.'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await compose(scene.people.inspector, statement('One.'));
    await compose(scene.people.lead, statement('Two.'), statement('Three.'));
    expect((await firstOf(scene.people.lead)).statements.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(await app.sql('SELECT author_id AS id FROM narrative_update u WHERE section_id = $1 ORDER BY u.id', [sectionId])).toEqual([{ id: scene.people.inspector.id }, { id: scene.people.lead.id }]);
    await app.sql(`UPDATE inspection SET phase = 'PUBLISHED' WHERE id = $1`, [scene.id]);
    await expect(compose(scene.people.lead, statement('Too late.'))).rejects.toMatchObject({ code: 'WRONG_PHASE' });
  });

  test('of nothing writes nothing', async () => {
    await compose(scene.people.lead);
    expect(await app.sql('SELECT id FROM narrative_update WHERE section_id = $1', [sectionId])).toEqual([]);
  });
});

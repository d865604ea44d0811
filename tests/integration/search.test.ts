import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { searchLimits, type StatementKind } from '@joint/shared';
import fc from 'fast-check';
import type { Answer } from '../support/as-user.ts';
import { aCase, giveIn } from '../support/factories/case.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile, takeAsLookedThrough } from '../support/factories/files.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aRequest } from '../support/factories/requests.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const query = `query ($id: ID!, $words: String!, $filter: SearchFilter, $first: Int! = 20) { search(inspectionId: $id, words: $words, filter: $filter, first: $first) {
  totalCount countByType { type count } suggestion { words totalCount } hits { id type withinId kind status isDistressing title { text isMatch } excerpt { text isMatch } agencies { id } criterionIds periodFrom } } }`;
const ask = (user: TestUser | null, scene: Pick<Scene, 'id'>, words: string, filter: object = {}, first = 20): Promise<Answer> => app.graph(user, query, { id: scene.id, words, filter, first });
async function find(user: TestUser, scene: Pick<Scene, 'id'>, words: string, filter: object = {}, first = 20) {
  const { search } = await app.ask(user, query, { id: scene.id, words, filter, first });
  expect(search.countByType.reduce((sum, { count }) => sum + count, 0)).toBe(search.totalCount);
  return search;
}
const plain = (stretches: readonly { readonly text: string }[]): string => stretches.map(({ text }) => text).join('');
const titles = async (user: TestUser, scene: Pick<Scene, 'id'>, words: string, filter: object = {}): Promise<string[]> => (await find(user, scene, words, filter)).hits.map(({ title, excerpt }) => plain(title) || plain(excerpt));

async function write(scene: Scene, text: string, evidenceIds: readonly string[] = [], { section = 0, kind = 'STRENGTH' }: { section?: number; kind?: StatementKind } = {}): Promise<void> {
  const { narrative } = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id })).inspection;
  const statements = [{ kind, text, cites: evidenceIds.map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' as const })) }];
  await app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId: narrative[section]?.id ?? '', statements });
}

describe('who is refused', () => {
  test('a stranger and who takes no part', async () => {
    expect((await ask(null, known, 'police')).code).toBe('UNAUTHENTICATED');
    expect((await ask(await aUser(app, { agencyKind: 'VOLUNTARY' }), known, 'police')).code).toBe('NOT_FOUND');
  });

  test('a word that stands only in what is kept from a reader finds nothing and changes no count', async () => {
    const scene = await aScene(app, { with: known });
    const body = 'Nobody else has written zanzibar.';
    await anEvidence(app, scene, scene.people.health, { submit: false, body });
    await anEvidence(app, scene, scene.people.health, { visibility: 'OWN_AGENCY_AND_INSPECTORS', body });
    await anEvidence(app, scene, scene.people.health, { visibility: 'INSPECTORS_ONLY', title: 'Zanzibar', body });
    await write(scene, 'The narrative speaks of zanzibar.');
    const counts = Object.fromEntries(await Promise.all(partsOfScene.map(async (part) => [part, (await find(scene.people[part], scene, 'zanzibar')).totalCount] as const)));
    expect(counts).toEqual({ lead: 3, inspector: 3, health: 3, councilCoordinator: 0, police: 0, policeColleague: 0, policeCoordinator: 0, board: 0, observer: 0 });
    for (const words of ['zanz', '"nobody else"', 'referrals -zanzibar', 'zanzibar or nothing']) expect([words, (await find(scene.people.police, scene, words)).totalCount]).toEqual([words, 0]);
  });

  test('the narrative is found by each reader in the phases in which they may read it, and in no other', async () => {
    const scene = await aScene(app, { with: known });
    const piece = await anEvidence(app, scene, scene.people.health, { body: 'Other words.' });
    await write(scene, 'Children wait for umbrellas.', [piece.id]);
    const readers = async (): Promise<string[]> => (await Promise.all(partsOfScene.map(async (part) => ((await find(scene.people[part], scene, 'umbrella')).totalCount > 0 ? [part] : [])))).flat();
    expect(await readers()).toEqual(['lead', 'inspector']);
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect(await readers()).toEqual(partsOfScene.filter((part) => part !== 'observer'));
    await moveTo(app, scene, 'SIGN_OFF');
    expect(await readers()).toEqual(['lead', 'inspector', 'board']);
  });

  test('a request is found by the inspectors and, once it is sent, by the agency asked alone', async () => {
    const scene = await aScene(app, { with: known });
    await aRequest(app, scene, { title: 'Kestrel minutes', question: 'Who came?', reason: 'To see.', send: false });
    const readers = async (): Promise<string[]> => (await Promise.all(partsOfScene.map(async (part) => ((await find(scene.people[part], scene, 'kestrel')).totalCount > 0 ? [part] : [])))).flat();
    expect(await readers()).toEqual(['lead', 'inspector']);
    const { id } = await aRequest(app, scene, { title: 'Strategy minutes', question: 'Who saw the kestrel?' });
    expect(await readers()).toEqual(['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator']);
    expect((await find(scene.people.police, scene, 'kestrel')).hits).toMatchObject([{ id, type: 'REQUEST', kind: 'SENT', status: null, agencies: [{ id: scene.agencies.police.id }] }]);
  });

  test('the words of a file are found by those who see its evidence, and by nobody while it is in quarantine or once it is removed', async () => {
    const scene = await aScene(app, { with: known });
    const piece = await anEvidence(app, scene, scene.people.health, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const file = await aFile(app, scene.people.health, piece.id);
    await app.sql(`INSERT INTO evidence_file_text (file_id, text, is_cut) VALUES ($1, 'A merlin was seen.', false) ON CONFLICT (file_id) DO UPDATE SET text = EXCLUDED.text`, [file.id]);
    await takeAsLookedThrough(app, file.id);
    const readers = async (): Promise<string[]> => (await Promise.all(partsOfScene.map(async (part) => ((await find(scene.people[part], scene, 'merlin')).totalCount > 0 ? [part] : [])))).flat();
    expect(await readers()).toEqual(['lead', 'inspector', 'health']);
    expect((await find(scene.people.lead, scene, 'merlin', { type: 'FILE' })).hits).toMatchObject([{ id: file.id, type: 'FILE', withinId: piece.id, status: 'SUBMITTED', excerpt: [{ text: 'A ' }, { text: 'merlin', isMatch: true }, { text: ' was seen.' }] }]);
    for (const change of ["scan = 'WAITING'", "scan = 'INFECTED'", "scan = 'CLEAN', status = 'REMOVED', removed_at = now()"]) {
      await app.sql(`UPDATE evidence_file SET ${change} WHERE id = $1`, [file.id]);
      expect([change, await readers()]).toEqual([change, []]);
    }
  });

  test('the texts of a table are found by those who see its evidence, and those of a table that was replaced by nobody', async () => {
    const scene = await aScene(app, { with: known });
    const piece = await anEvidence(app, scene, scene.people.health, { kind: 'DATA', title: 'Visits', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const table = { name: 'visits.csv', source: 'Monthly return of dunlins', bytes: Buffer.from('Ward,Seen by\nNorth,A whimbrel\nSouth,A whimbrel\n') };
    const { record } = await app.features.datasets.put(scene.people.health.viewer, piece.id, table);
    const readers = async (word: string): Promise<string[]> => (await Promise.all(partsOfScene.map(async (part) => ((await find(scene.people[part], scene, word)).totalCount > 0 ? [part] : [])))).flat();
    expect(await readers('whimbrel')).toEqual(['lead', 'inspector', 'health']);
    for (const word of ['ward', 'dunlin']) expect([word, (await find(scene.people.lead, scene, word)).totalCount]).toEqual([word, 1]);
    const { hits } = await find(scene.people.lead, scene, 'whimbrel');
    expect(hits).toMatchObject([{ id: record.id, type: 'TABLE', withinId: piece.id, kind: 'TABLE', title: [{ text: 'Visits' }], agencies: [{ id: scene.agencies.health.id }] }]);
    expect(plain(hits[0]?.excerpt ?? [])).toBe('Monthly return of dunlins · Ward · Seen by · North · A whimbrel · South');
    expect((await find(scene.people.lead, scene, 'wimbrel')).suggestion).toEqual({ words: 'whimbrel', totalCount: 1 });
    await app.sql("UPDATE dataset SET replaced_phase = 'EVIDENCE', replaced_status = 'SUBMITTED', replaced_visibility = 'OWN_AGENCY_AND_INSPECTORS' WHERE id = $1", [record.id]);
    expect(await readers('whimbrel')).toEqual([]);
  });

  test('a case is found by its reference, and by the views that each reader may read', async () => {
    const scene = await aScene(app, { with: known, phase: 'EVIDENCE' });
    const caseId = await aCase(app, scene, { reference: 'CH-17' });
    const readers = async (words: string): Promise<string[]> => (await Promise.all(partsOfScene.map(async (part) => ((await find(scene.people[part], scene, words)).totalCount > 0 ? [part] : [])))).flat();
    const police = ['police', 'policeColleague', 'policeCoordinator'];
    expect(await readers('CH-17')).toEqual(['lead', 'inspector', ...police, 'health']);
    await giveIn(app, scene.people.police, caseId, { knew: 'A bittern called.', submit: false });
    expect(await readers('bittern')).toEqual(police);
    await giveIn(app, scene.people.police, caseId, { knew: 'A bittern called.', expectedVersion: 2 });
    expect(await readers('bittern')).toEqual(['lead', 'inspector', ...police]);
    expect((await find(scene.people.health, scene, 'biterns')).suggestion).toBeNull();
    expect((await find(scene.people.police, scene, 'bitern')).suggestion).toEqual({ words: 'bittern', totalCount: 1 });
    await giveIn(app, scene.people.health, caseId);
    expect(await readers('bittern')).toEqual(['lead', 'inspector', ...police, 'health']);
    await app.features.cases.service.saveAnswer(scene.people.health.viewer, { caseId, question: 'LIVED', expectedVersion: 1, text: 'A curlew was heard.' });
    expect((await find(scene.people.police, scene, 'curlew')).hits).toMatchObject([{ id: caseId, type: 'CASE', title: [{ text: 'CH-17' }], criterionIds: [scene.criteria[0]?.id] }]);
    expect(await readers('curlew')).toEqual(['lead', 'inspector', ...police, 'health']);
  });

  test('a line of enquiry narrows for inspectors; to anybody else it is as if nothing were attached', async () => {
    const scene = await aScene(app, { with: known });
    const piece = await anEvidence(app, scene, scene.people.health, { title: 'Night calls' });
    await anEvidence(app, scene, scene.people.health, { title: 'Night visits' });
    const lineId = await aLine(app, scene);
    await app.features.lines.service.attach(scene.people.lead.viewer, { lineId, evidenceId: piece.id });
    expect(await titles(scene.people.lead, scene, 'night', { lineId })).toEqual(['Night calls']);
    expect(await titles(scene.people.police, scene, 'night', { lineId })).toEqual([]);
    expect(await titles(scene.people.lead, await aScene(app, { with: known }), 'night', { lineId })).toEqual([]);
  });
});

describe('words', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene(app, { with: known });
    await anEvidence(app, scene, scene.people.police, { title: 'Weekend referrals', body: 'Decisions about children waited until Monday. The strategy discussion came late.' });
    await anEvidence(app, scene, scene.people.health, { title: 'Visits at home', body: 'A nurse spoke of decisions at the weekend, and of safeguarding.' });
    await anEvidence(app, scene, scene.people.councilCoordinator, { title: 'Assessments', body: 'Discussion of strategy, in that order.' });
    await write(scene, 'At weekends decisions wait.');
  });

  test.each([
    ['in any form', 'decision', ['Weekend referrals', 'Visits at home', 'At weekends decisions wait.']], ['all of them', 'weekend nurse', ['Visits at home']], ['one or the other', 'monday or nurse', ['Weekend referrals', 'Visits at home']],
    ['but not one', 'weekend -nurse', ['Weekend referrals', 'At weekends decisions wait.']], ['as a phrase', '"strategy discussion"', ['Weekend referrals']], ['unfinished', 'refer', ['Weekend referrals']],
    ['unfinished beyond its stem', 'decisio', ['Weekend referrals', 'Visits at home', 'At weekends decisions wait.']], ['unfinished in its ending', 'safeguardi', ['Visits at home']], ['in capitals', 'NURS', ['Visits at home']],
    ['misspelled', 'refferals', []], ['nothing but signs', '!!! --- ""', []], ['nothing but little words', 'the of', []],
  ])('%s: %s', async (_what, words, found) => {
    expect((await titles(scene.people.lead, scene, words)).sort()).toEqual([...found].sort());
  });

  test.each([
    ['one word', 'refferals', 'referrals', 1], ['one of several', 'weekend refferals', 'weekend referrals', 1], ['two of them', 'stratgy discusion', 'strategy discussion', 2], ['in capitals', 'WEEKAND', 'weekend', 3],
    ['letters in the wrong order', 'desicions', 'decisions', 3], ['in a phrase', '"strategy discusion"', '"strategy discussion"', 1], ['what is left out stays', 'weekand -nurse', 'weekend -nurse', 2],
  ])('misspelled, %s: %s', async (_what, typed, words, totalCount) => {
    const answer = await find(scene.people.lead, scene, typed);
    expect([answer.totalCount, answer.suggestion]).toEqual([0, { words, totalCount }]);
    expect((await find(scene.people.lead, scene, words)).totalCount).toBe(totalCount);
  });

  test.each([['nothing is near', 'umbrella'], ['all words are there, only not together', 'monday nurse'], ['short', 'nurs -nurse'], ['a figure', '20260'], ['another language', 'vorausgesetzt unglaubliche wochenenden morgens']])('%s, and nothing is suggested: %s', async (_what, typed) => {
    expect(await find(scene.people.lead, scene, typed)).toMatchObject({ totalCount: 0, suggestion: null });
  });

  test('a suggestion finds something under the filter, and stands in what the reader may see', async () => {
    expect((await find(scene.people.lead, scene, 'refferals', { type: 'STATEMENT' })).suggestion).toBeNull();
    expect((await find(scene.people.lead, scene, 'weekand', { type: 'STATEMENT' })).suggestion).toEqual({ words: 'weekend', totalCount: 1 });
    await anEvidence(app, scene, scene.people.police, { body: 'A wagtail, for police and inspectors.', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const suggested = await Promise.all((['lead', 'policeColleague', 'health', 'board'] as const).map(async (part) => (await find(scene.people[part], scene, 'wagtial')).suggestion?.words));
    expect(suggested).toEqual(['wagtail', 'wagtail', undefined, undefined]);
    const asked = await statementsDuring(() => find(scene.people.lead, scene, 'weekend'));
    expect(asked.filter((statement) => statement.includes('unnest(part.words)'))).toEqual([]);
  });

  test('what says it in its title stands first', async () => {
    expect((await titles(scene.people.lead, scene, 'weekend'))[0]).toBe('Weekend referrals');
  });

  test('any text at all is safe to look for', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.stringMatching(/^["'():*&|!<>\\ -]{1,40}[a-z]{0,3}$/)), async (words) => {
      const { code } = await ask(scene.people.lead, scene, words);
      expect([undefined, 'INVALID_INPUT']).toContain(code);
    }), { numRuns: 60 });
  });

  test('matches are stretches of text, in title and excerpt, whatever the text holds', async () => {
    const own = await aScene(app, { with: known });
    await anEvidence(app, own, own.people.police, { title: 'A <b>marked</b> heron', body: `${'Long before. '.repeat(60)}Then a heron\ue000 came <script>alert(1)</script>.` });
    const { hits: [hit] } = await find(own.people.lead, own, 'heron');
    expect(hit?.title).toEqual([{ text: 'A <b>marked</b> ', isMatch: false }, { text: 'heron', isMatch: true }]);
    expect(hit?.excerpt.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'heron', isMatch: true }]);
    expect(plain(hit?.excerpt ?? []).length).toBeLessThan(500);
    expect(plain(hit?.excerpt ?? [])).not.toContain('\ue000');
  });
});

test('filters narrow hits and counts alike', async () => {
  const scene = await aScene(app, { with: known });
  const [first = '', second = ''] = scene.criteria.map(({ id }) => id);
  const piece = await anEvidence(app, scene, scene.people.police, { title: 'Heron figures', kind: 'DATA', criterionIds: [first], periodFrom: '2026-01-01', periodTo: '2026-01-31' });
  await anEvidence(app, scene, scene.people.health, { title: 'Heron seen', kind: 'OBSERVATION', criterionIds: [second], periodFrom: '2026-03-01', periodTo: '2026-03-01' });
  await write(scene, 'A heron was counted.', [piece.id], { section: 1, kind: 'AREA_FOR_IMPROVEMENT' });
  const found = async (filter: object): Promise<string[]> => (await titles(scene.people.lead, scene, 'heron', filter)).sort();
  expect(await found({})).toEqual(['A heron was counted.', 'Heron figures', 'Heron seen']);
  expect(await found({ type: 'STATEMENT' })).toEqual(['A heron was counted.']);
  expect(await found({ agencyId: scene.agencies.police.id })).toEqual(['A heron was counted.', 'Heron figures']);
  expect(await found({ criterionId: second })).toEqual(['A heron was counted.', 'Heron seen']);
  expect(await found({ kind: 'OBSERVATION' })).toEqual(['Heron seen']);
  expect(await found({ kind: 'AREA_FOR_IMPROVEMENT' })).toEqual(['A heron was counted.']);
  expect(await found({ from: '2026-01-31', to: '2026-02-28' })).toEqual(['Heron figures']);
  expect(await found({ from: '2026-02-01' })).toEqual(['Heron seen']);
  const { hits } = await find(scene.people.lead, scene, 'heron', { type: 'EVIDENCE', criterionId: first });
  expect(hits).toMatchObject([{ id: piece.id, type: 'EVIDENCE', withinId: null, kind: 'DATA', status: 'SUBMITTED', criterionIds: [first], periodFrom: '2026-01-01', agencies: [{ id: scene.agencies.police.id }] }]);
});

test('what its agency marked as distressing is found as such, with its files', async () => {
  const scene = await aScene(app, { with: known });
  const piece = await anEvidence(app, scene, scene.people.police, { title: 'Heron hurt', isDistressing: true });
  const file = await aFile(app, scene.people.police, piece.id);
  await app.sql(`INSERT INTO evidence_file_text (file_id, text, is_cut) VALUES ($1, 'A heron was hurt.', false) ON CONFLICT (file_id) DO UPDATE SET text = EXCLUDED.text`, [file.id]);
  await takeAsLookedThrough(app, file.id);
  await anEvidence(app, scene, scene.people.police, { title: 'Heron well' });
  const { hits } = await find(scene.people.lead, scene, 'heron');
  expect(hits.map(({ type, title, isDistressing }) => [type, plain(title).startsWith('Heron well'), isDistressing]).sort()).toEqual([['EVIDENCE', false, true], ['EVIDENCE', true, false], ['FILE', false, true]]);
});

test('the best are shown, all are counted, in one statement', async () => {
  const scene = await aScene(app, { with: known });
  for (let index = 0; index < 12; index += 1) await anEvidence(app, scene, scene.people.police, { title: `Heron ${index}` });
  const few = await find(scene.people.lead, scene, 'heron', {}, 5);
  expect([few.hits.length, few.totalCount]).toEqual([5, 12]);
  expect((await find(scene.people.lead, scene, 'heron', {}, 10)).hits.slice(0, 5)).toEqual(few.hits);
  const searches = (await statementsDuring(() => app.ask(scene.people.lead, query, { id: scene.id, words: 'heron', first: 12 }))).filter((statement) => statement.includes('ts_headline'));
  expect(searches).toHaveLength(1);
});

test.each<[string, string, object, string]>([
  ['no words', ' ', {}, 'words'], ['too many', 'x'.repeat(searchLimits.words + 1), {}, 'words'], ['a kind that is none', 'police', { kind: 'RUMOUR' }, 'filter.kind'],
  ['an agency that is no id', 'police', { agencyId: 'police' }, 'filter.agencyId'], ['a day that is none', 'police', { from: '2026-02-30' }, 'filter.from'],
])('%s are refused by name', async (_what, words, filter, field) => {
  const answer = await ask(known.people.lead, known, words, filter);
  expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
});

test('more than may be shown is refused', async () => {
  expect((await ask(known.people.lead, known, 'police', {}, searchLimits.hits + 1)).fields).toEqual(['first']);
});

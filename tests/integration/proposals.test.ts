import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProposeWordingInput } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aProposal, aProposalOf, aWrittenStatement, type Place } from '../support/factories/proposal.ts';
import { anEditor, sectionsOf } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app, { phase: 'FACTUAL_ACCURACY' });
});
afterAll(() => app.stop());

const parts = `id status words reason readWords answer replacedWords acceptedWords isChangedSince presentWording statementText statementKind agency { id } proposedBy { name } settledBy { name } settledAt evidence { id evidence { title status } } abilities { withdraw decide }`;
const asks = (name: string, type: string) => (who: TestUser, input: object) => app.graph(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${parts} } }`, { input });
const [propose, withdraw, accept, decline] = [asks('proposeWording', 'ProposeWordingInput'), asks('withdrawProposal', 'WithdrawProposalInput'), asks('acceptProposal', 'AcceptProposalInput'), asks('declineProposal', 'DeclineProposalInput')];
const list = async (who: TestUser, at: Pick<Scene, 'id'> = scene) => (await app.ask(who, `query ($id: ID!) { inspection(id: $id) { wordingProposals { ${parts} } } }`, { id: at.id })).inspection.wordingProposals;
const look = async (who: TestUser, id: string) => (await app.ask(who, `query ($id: ID!) { wordingProposal(id: $id) { ${parts} } }`, { id })).wordingProposal;
const seeing = async (id: string, at: Pick<Scene, 'id'> = scene): Promise<Part[]> => (await Promise.all(partsOfScene.map(async (part) => ((await list(scene.people[part], at)).some((one) => one.id === id) ? [part] : [])))).flat();
const statementOf = async ({ statementId }: Pick<Place, 'statementId'>) => {
  const [row] = await app.sql<{ text: string; kind: string; cites: string[] }>("SELECT text, kind, ARRAY(SELECT stance || ' ' || evidence_id FROM citation c WHERE c.section_id = t.section_id AND c.statement_id = t.id ORDER BY position) AS cites FROM statement t WHERE id = $1", [statementId]);
  return row;
};
const editsOf = async ({ sectionId }: Pick<Place, 'sectionId'>) => Number((await app.sql<{ count: string }>('SELECT count(*) FROM narrative_update WHERE section_id = $1', [sectionId]))[0]?.count);
const eventsOf = (id: string) => app.sql<{ type: string; payload: object; audience: string[] }>("SELECT type, payload, audience FROM inspection_event WHERE payload->>'proposalId' = $1 ORDER BY seq", [id]);
const insiders: Part[] = ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator'];

describe('who', () => {
  test('only agency staff propose, only in the factual accuracy check, and nobody who may not learns what the statement says', async () => {
    const place = await aWrittenStatement(app, scene);
    const input = await aProposalOf(app, scene.people.police, place);
    const query = 'query ($sectionId: ID!, $statementId: ID!) { statementToProposeFor(sectionId: $sectionId, statementId: $statementId) { text wording open { id } } }';
    for (const part of ['lead', 'inspector', 'board', 'observer'] as const) {
      expect([part, (await propose(scene.people[part], input)).code]).toEqual([part, 'FORBIDDEN']);
      expect([part, (await app.graph(scene.people[part], query, place)).code]).toEqual([part, 'NOT_FOUND']);
    }
    expect((await app.ask(scene.people.police, query, place)).statementToProposeFor).toEqual({ text: 'Children are seen late.', wording: input.wording, open: null });
    const drafting = await aScene(app, { with: scene, phase: 'DRAFTING' });
    const early = await aWrittenStatement(app, drafting);
    expect((await propose(scene.people.police, await aProposalOf(app, scene.people.police, early))).code).toBe('WRONG_PHASE');
    expect((await app.graph(scene.people.police, query, early)).code).toBe('NOT_FOUND');
    expect(await list(scene.people.police)).toEqual([]);
  });

  test('inspectors and its own agency see a proposal; no other agency, no board, no observer, by any way', async () => {
    const { record: { id, words, sectionId, statementId } } = await aProposal(app, scene);
    expect(await seeing(id)).toEqual(insiders);
    for (const part of ['health', 'councilCoordinator', 'board', 'observer'] as const) {
      const who = scene.people[part];
      expect((await app.graph(who, 'query ($id: ID!) { wordingProposal(id: $id) { id } }', { id })).code).toBe('NOT_FOUND');
      for (const act of [withdraw(who, { proposalId: id }), accept(who, { proposalId: id, wording: 'a'.repeat(64), words }), decline(who, { proposalId: id, answer: 'No' })]) expect((await act).code).toBe('NOT_FOUND');
      const { activity } = (await app.ask(who, 'query ($id: ID!) { inspection(id: $id) { activity(first: 50) { nodes { summary } } } }', { id: scene.id })).inspection;
      expect(activity.nodes.filter(({ summary }) => summary.includes('proposed'))).toEqual([]);
    }
    // Another agency's proposal on the same statement is no obstacle, which would tell that there is one.
    expect((await propose(scene.people.health, await aProposalOf(app, scene.people.health, { sectionId, statementId }))).code).toBeUndefined();
    const { activity } = (await app.ask(scene.people.policeColleague, 'query ($id: ID!) { inspection(id: $id) { activity(first: 50) { nodes { summary } } } }', { id: scene.id })).inspection;
    expect(activity.nodes.filter(({ summary }) => summary === 'proposed wording for a statement of the narrative').length).toBeGreaterThan(0);
  });

  test('the lead inspector decides anywhere, a team inspector where their inspectorate leads; agencies never', async () => {
    const { lead, inspector, police } = scene.people;
    const first = (await aProposal(app, scene)).record;
    const second = (await aProposal(app, scene, await aWrittenStatement(app, scene, { section: 1 }))).record;
    const input = ({ id, wording, words }: typeof first) => ({ proposalId: id, wording, words });
    expect([(await look(inspector, first.id)).abilities.decide, (await look(inspector, second.id)).abilities.decide, (await look(lead, second.id)).abilities.decide]).toEqual([false, true, true]);
    expect([(await accept(police, input(first))).code, (await decline(police, { proposalId: first.id, answer: 'No' })).code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect([(await accept(inspector, input(first))).code, (await decline(inspector, { proposalId: first.id, answer: 'No' })).code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await accept(inspector, input(second))).data.acceptProposal).toMatchObject({ status: 'ACCEPTED', settledBy: { name: 'Ian Inspector' } });
    expect(await statementOf(first)).toMatchObject({ text: 'Children are seen late.' });
  });
});

describe('proposing', () => {
  test('what is missing, says nothing new or names somebody is refused by its field', async () => {
    const input = await aProposalOf(app, scene.people.police, await aWrittenStatement(app, scene));
    const faulty: [Partial<ProposeWordingInput>, string][] = [
      [{ words: ' ' }, 'words'], [{ reason: '' }, 'reason'], [{ words: 'Children are seen late.' }, 'words'], [{ words: 'a'.repeat(10_001) }, 'words'], [{ wording: 'x' }, 'wording'], [{ statementId: randomUUID() }, 'statementId'],
      [{ words: 'The boy, NHS number 943 476 5919, was seen.' }, 'words'], [{ reason: 'Write to a.person@example.com' }, 'reason'], [{ evidenceIds: [randomUUID()] }, 'evidenceIds'],
    ];
    for (const [change, field] of faulty) {
      const { code, fields } = await propose(scene.people.police, { ...input, ...change });
      expect([change, code, fields]).toEqual([change, 'INVALID_INPUT', [field]]);
    }
  });

  test('it rests on evidence that its proposer may see, and more than inspectors: a colleague is not told that somebody reported past them', async () => {
    const { police, policeColleague, health, lead } = scene.people;
    const pastThem = await anEvidence(app, scene, police, { visibility: 'INSPECTORS_ONLY' });
    const own = await anEvidence(app, scene, police, { title: 'Own', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const shared = await anEvidence(app, scene, health, { title: 'Shared' });
    const closed = await anEvidence(app, scene, health, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const draft = await anEvidence(app, scene, police, { submit: false });
    const input = await aProposalOf(app, police, await aWrittenStatement(app, scene));
    for (const id of [closed.id, draft.id, pastThem.id]) expect((await propose(police, { ...input, evidenceIds: [id] })).fields).toEqual(['evidenceIds']);
    expect((await propose(police, { ...input, evidenceIds: [own.id, shared.id, own.id] })).data.proposeWording.evidence).toHaveLength(2);
    const titles = async (who: TestUser) => (await look(who, input.proposalId)).evidence.map(({ evidence }) => evidence?.title ?? null);
    expect([await titles(lead), await titles(police), await titles(policeColleague)]).toEqual([['Own', 'Shared'], ['Own', 'Shared'], ['Own', 'Shared']]);
  });

  test('sent twice it is there once; under the same id with other words it is refused; an agency has one open on a statement', async () => {
    const { police, policeColleague } = scene.people;
    const input = await aProposalOf(app, police, await aWrittenStatement(app, scene));
    for (const _again of [1, 2]) expect((await propose(police, input)).data.proposeWording).toMatchObject({ status: 'OPEN', readWords: 'Children are seen late.', isChangedSince: false, abilities: { withdraw: true, decide: false } });
    expect((await propose(police, { ...input, words: 'Something else.' })).code).toBe('CONFLICT');
    expect((await propose(policeColleague, { ...input, proposalId: randomUUID() })).code).toBe('CONFLICT');
    expect((await list(police)).filter(({ id }) => id === input.proposalId)).toHaveLength(1);
    expect((await withdraw(policeColleague, { proposalId: input.proposalId })).data.withdrawProposal).toMatchObject({ status: 'WITHDRAWN', settledBy: { name: 'Paul Police' } });
    expect((await withdraw(policeColleague, { proposalId: input.proposalId })).code).toBeUndefined();
    expect((await propose(policeColleague, { ...input, proposalId: randomUUID() })).code).toBeUndefined();
    expect((await accept(scene.people.lead, { proposalId: input.proposalId, wording: input.wording, words: input.words })).code).toBe('CONFLICT');
    const colleagues = await Promise.all([1, 2, 3].map(async () => (await propose(scene.people.health, await aProposalOf(app, scene.people.health, input))).code));
    expect(colleagues.filter((code) => code === 'CONFLICT')).toHaveLength(2);
  });

  test('it stands on the words that were read: changed meanwhile it is refused, and a line of several becomes one', async () => {
    const { police } = scene.people;
    const place = await aWrittenStatement(app, scene);
    const input = await aProposalOf(app, police, place);
    await app.sql("UPDATE statement SET text = 'Quite another statement' WHERE id = $1", [place.statementId]);
    expect((await propose(police, input)).code).toBe('CONFLICT');
    const again = await aProposalOf(app, police, place, { words: 'One line\r\n and another' });
    expect((await propose(police, again)).data.proposeWording).toMatchObject({ words: 'One line and another', readWords: 'Quite another statement' });
  });
});

describe('deciding', () => {
  test('accepted words stand in the text with the evidence, under the same id and kind; everybody who has the text open sees them at once', async () => {
    const { lead, inspector, police, policeCoordinator } = scene.people;
    const [before, mine, gone] = [await anEvidence(app, scene, lead), await anEvidence(app, scene, police), await anEvidence(app, scene, police)];
    const place = await aWrittenStatement(app, scene, { cites: [before.id] });
    const page = await anEditor(app, inspector, scene.id, place.sectionId);
    const { record } = await aProposal(app, scene, { ...place, evidenceIds: [before.id, mine.id, gone.id] });
    await app.features.evidence.service.withdraw(police.viewer, { evidenceId: gone.id, expectedVersion: 1, reason: 'Wrong' });
    expect((await accept(lead, { proposalId: record.id, wording: record.wording, words: 'Children are seen within three days.', answer: 'Three, as your table says.' })).data.acceptProposal)
      .toMatchObject({ status: 'ACCEPTED', replacedWords: 'Children are seen late.', acceptedWords: 'Children are seen within three days.', statementText: 'Children are seen within three days.', isChangedSince: false, settledBy: { name: 'Lena Lead' }, settledAt: expect.any(String) });
    expect(await statementOf(place)).toEqual({ text: 'Children are seen within three days.', kind: 'STRENGTH', cites: [`SUPPORTS ${before.id}`, `SUPPORTS ${mine.id}`] });
    expect(page.words()).toContain('Children are seen within three days.');
    expect(await look(policeCoordinator, record.id)).toMatchObject({ words: record.words, acceptedWords: 'Children are seen within three days.', answer: 'Three, as your table says.', abilities: { withdraw: false, decide: false } });

    expect((await withdraw(police, { proposalId: record.id })).code).toBe('CONFLICT');
    await page.write('Another statement');
    await app.features.narrative.service.compose(lead.viewer, { sectionId: place.sectionId, statements: [] });
    expect((await look(police, record.id)).isChangedSince).toBe(false);
    for (const change of ["UPDATE wording_proposal SET words = 'x' WHERE id = $1", 'DELETE FROM wording_proposal WHERE id = $1', 'DELETE FROM proposal_evidence WHERE proposal_id = $1']) await expect(app.sql(change, [record.id])).rejects.toThrow('never changed or deleted');
  });

  test('words for a row of a table are put into its cells; where nobody can tell which belong where, they are refused with the remedy', async () => {
    const { lead, police } = scene.people;
    const [sectionId = '', statementId] = [(await sectionsOf(app, scene.id))[0], randomUUID()];
    await app.features.narrative.service.compose(lead.viewer, { sectionId, statements: [{ heads: ['Measure', '2024', '2025'], rows: [{ id: statementId, kind: 'CONTEXT', cells: ['Contacts', '1,943', '2,104'], cites: [] }] }] });
    const mine = await anEvidence(app, scene, police);
    const { record } = await aProposal(app, scene, { sectionId, statementId, words: 'Measure: Contacts; 2024: 1,943; 2025: 2,140', evidenceIds: [mine.id] });
    expect(await accept(lead, { proposalId: record.id, wording: record.wording, words: 'Contacts grew.' })).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { remedy: expect.stringContaining('names its columns') } }] });
    expect((await accept(lead, { proposalId: record.id, wording: record.wording, words: record.words })).data.acceptProposal).toMatchObject({ status: 'ACCEPTED', statementText: record.words });
    expect(await statementOf({ statementId })).toEqual({ text: record.words, kind: 'CONTEXT', cites: [`SUPPORTS ${mine.id}`] });
    expect(await app.sql("SELECT table_row->'cells'->2->>'words' AS last FROM statement WHERE id = $1", [statementId])).toEqual([{ last: '2,140' }]);
  });

  test('changed since they were read, the words are not replaced; whoever decides reads both, and decides anew', async () => {
    const { lead } = scene.people;
    const { record } = await aProposal(app, scene);
    const page = await anEditor(app, lead, scene.id, record.sectionId);
    await page.send(page.edit((fragment) => {
      const paragraph = fragment.toArray().find((node) => 'getAttribute' in node && node.getAttribute('statementId') === record.statementId);
      ((paragraph as { get: (index: number) => { insert: (at: number, text: string) => void } }).get(0)).insert(0, 'Most ');
    }));
    const edits = await editsOf(record);
    const refused = await accept(lead, { proposalId: record.id, wording: record.wording, words: record.words });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect([await editsOf(record), (await statementOf(record))?.text]).toEqual([edits, 'Most Children are seen late.']);
    const now = await look(lead, record.id);
    expect(now).toMatchObject({ status: 'OPEN', isChangedSince: true, readWords: 'Children are seen late.', statementText: 'Most Children are seen late.' });
    expect((await accept(lead, { proposalId: record.id, wording: now.presentWording, words: 'Most children are seen within two days.' })).data.acceptProposal).toMatchObject({ status: 'ACCEPTED', replacedWords: 'Most Children are seen late.' });
    expect((await statementOf(record))?.text).toBe('Most children are seen within two days.');
  });

  test('a statement that left the text takes no words; its proposal is declined', async () => {
    const { lead, police } = scene.people;
    const { record } = await aProposal(app, scene);
    const page = await anEditor(app, lead, scene.id, record.sectionId);
    await page.send(page.edit((fragment) => fragment.delete(fragment.length - 1, 1)));
    expect((await accept(lead, { proposalId: record.id, wording: record.wording, words: record.words })).code).toBe('CONFLICT');
    expect(await look(lead, record.id)).toMatchObject({ statementText: null, presentWording: '', isChangedSince: true });
    expect((await decline(lead, { proposalId: record.id, answer: ' ' })).fields).toEqual(['answer']);
    for (const _again of [1, 2]) expect((await decline(lead, { proposalId: record.id, answer: 'We left the sentence out.' })).data.declineProposal).toMatchObject({ status: 'DECLINED', answer: 'We left the sentence out.' });
    expect((await look(police, record.id)).answer).toBe('We left the sentence out.');
    expect((await eventsOf(record.id)).map(({ type }) => type)).toEqual(['proposal.made', 'proposal.declined']);
  });

  test('sent twice it happens once; of two who decide at once, one does', async () => {
    const { lead } = scene.people;
    const colleague = await aUser(app, { agency: scene.agencies.ofsted, name: 'Cole League' });
    await app.features.inspections.service.setMember(lead.viewer, { inspectionId: scene.id, userId: colleague.id, role: 'LEAD_INSPECTOR' });
    const { record } = await aProposal(app, scene);
    const edits = await editsOf(record);
    const input = { proposalId: record.id, wording: record.wording, words: record.words };
    expect((await Promise.all([accept(lead, input), accept(lead, input), accept(lead, input)])).map(({ code }) => code)).toEqual([undefined, undefined, undefined]);
    expect([await editsOf(record), (await eventsOf(record.id)).map(({ type }) => type)]).toEqual([edits + 1, ['proposal.made', 'proposal.accepted']]);

    const { record: contested } = await aProposal(app, scene);
    const own = (words: string) => ({ proposalId: contested.id, wording: contested.wording, words });
    const codes = (await Promise.all([accept(lead, own('The lead’s words.')), accept(colleague, own('The colleague’s words.')), decline(colleague, { proposalId: contested.id, answer: 'No' })])).map(({ code }) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(2);
    const after = await look(lead, contested.id);
    expect((await statementOf(contested))?.text).toBe(after.acceptedWords ?? 'Children are seen late.');
  });

  test('the text and the record are one: where the one cannot be written, neither is', async () => {
    const { lead } = scene.people;
    const { record } = await aProposal(app, scene);
    const edits = await editsOf(record);
    await app.sql("CREATE FUNCTION refuse_settling() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$; CREATE TRIGGER refuse_settling BEFORE UPDATE ON wording_proposal FOR EACH ROW EXECUTE FUNCTION refuse_settling()");
    const input = { proposalId: record.id, wording: record.wording, words: record.words };
    expect((await accept(lead, input)).code).toBe('INTERNAL');
    await app.sql('DROP FUNCTION refuse_settling CASCADE');
    expect([await editsOf(record), (await statementOf(record))?.text, (await look(lead, record.id)).status]).toEqual([edits, 'Children are seen late.', 'OPEN']);
    expect((await accept(lead, input)).code).toBeUndefined();
    expect([await editsOf(record), (await statementOf(record))?.text]).toEqual([edits + 1, record.words]);
  });

  test('while colleagues write in the same section, acceptances and their edits all get through', async () => {
    const { lead, inspector } = scene.people;
    const own = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
    const proposals = [];
    for (let count = 0; count < 4; count += 1) proposals.push((await aProposal(app, own)).record);
    const page = await anEditor(app, inspector, own.id, proposals[0]?.sectionId ?? '');
    const [written, accepted] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, (_, index) => page.write(`Written ${index}`))),
      Promise.all(proposals.map(({ id, wording, words }) => accept(lead, { proposalId: id, wording, words }))),
    ]);
    expect([written.every(({ ok }) => ok), accepted.map(({ code }) => code)]).toEqual([true, [undefined, undefined, undefined, undefined]]);
    expect(page.words().filter((words) => words === 'Children are seen within two days.')).toHaveLength(4);
    expect(page.words().filter((words) => words.startsWith('Written'))).toHaveLength(20);
  });
});

test('back in drafting agencies see nothing of it while inspectors decide; published, its agency reads what became of it', async () => {
  const own = await aScene(app, { with: scene, phase: 'FACTUAL_ACCURACY' });
  const { lead, police } = own.people;
  const { record } = await aProposal(app, own, await aWrittenStatement(app, own, { kind: 'CONTEXT' }));
  const { record: reworded } = await aProposal(app, own, await aWrittenStatement(app, own, { kind: 'CONTEXT' }));
  await moveTo(app, own, 'DRAFTING');
  expect(await seeing(record.id, own)).toEqual(['lead', 'inspector']);
  expect((await withdraw(police, { proposalId: record.id })).code).toBe('NOT_FOUND');
  expect((await accept(lead, { proposalId: record.id, wording: record.wording, words: record.words })).code).toBeUndefined();
  const { record: other } = await app.features.proposals.service.find(lead.viewer, reworded.id);
  const written = 'Words of the draft alone.';
  expect((await accept(lead, { proposalId: other.id, wording: other.wording, words: written })).data.acceptProposal).toMatchObject({ acceptedWords: written, replacedWords: 'Children are seen late.' });
  const again = await anEditor(app, lead, own.id, other.sectionId);
  await again.send(again.edit((fragment) => fragment.delete(fragment.length - 1, 1)));
  await moveTo(app, own, 'SIGN_OFF');
  expect(await seeing(record.id, own)).toEqual(['lead', 'inspector']);
  await moveTo(app, own, 'PUBLISHED');
  expect(await seeing(record.id, own)).toEqual(insiders);
  expect(await look(police, record.id)).toMatchObject({ status: 'ACCEPTED', acceptedWords: record.words, replacedWords: null });
  expect(await look(police, reworded.id)).toMatchObject({ status: 'ACCEPTED', acceptedWords: null, replacedWords: null });
  expect(await look(lead, reworded.id)).toMatchObject({ acceptedWords: 'Words of the draft alone.' });
});

test('the log has ids and hashes, for inspectors and the agency, and not a word', async () => {
  const { lead, police } = scene.people;
  const { record } = await aProposal(app, scene, { words: 'marker-words', reason: 'marker-reason' });
  await accept(lead, { proposalId: record.id, wording: record.wording, words: 'marker-accepted', answer: 'marker-note' });
  const events = await eventsOf(record.id);
  const audience = ['inspectors', `agency:${police.viewer.agencyId}`];
  expect(events.map((event) => [event.type, event.audience, Object.keys(event.payload).sort()])).toEqual(['proposal.made', 'proposal.accepted'].map((type) => [type, audience, ['contentHash', 'proposalId', 'sectionId', 'statementId']]));
  expect(JSON.stringify(events)).not.toContain('marker');
});

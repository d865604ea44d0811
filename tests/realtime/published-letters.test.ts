import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evidenceVisibilities, type AgencyKind, type EvidenceVisibility } from '@joint/shared';
import { aContribution } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { anAgency, aUser, type TestUser } from '../support/factories/people.ts';
import { eventually } from '../support/eventually.ts';
import { someLetters, type Finding, type Letter } from '../support/letters.ts';
import { anEditor, citationOf, paragraphOf } from '../support/section-editor.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Given {
  readonly id: string;
  readonly finding: Finding;
  readonly author: TestUser;
  readonly visibility: EvidenceVisibility;
}
interface Watcher {
  readonly user: TestUser;
  readonly socket: TestSocket;
  readonly may: (given: Given) => boolean;
}

const { letters, areReal } = someLetters();
if (!areReal) console.warn('The published letters are not at hand: the demo’s own text stands in for them.');

let app: TestApp;
beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app.stop());

describe.each(letters.map((letter) => [letter.id, letter] as const))('%s', (_id, letter) => {
  test('every agency gives its part, two inspectors compose, the board reads', async () => {
    const scene = await aScene(app, { phase: 'EVIDENCE', title: `Replay of ${letter.id}` });
    const authors = await theAuthors(scene);
    const watchers = await theWatchers(scene, authors);

    const given = await contributeAll(scene, authors, letter);
    for (const watcher of watchers) await hasExactly(watcher, given);

    await moveTo(app, scene, 'DRAFTING');
    const written = await composeTogether(scene, letter, given);
    await app.features.inspections.phases.move(scene.people.lead.viewer, { inspectionId: scene.id, from: 'DRAFTING', to: 'FACTUAL_ACCURACY', reason: '' });
    await boardReadsAll(scene, written, given);
    watchers.forEach(({ socket }) => socket.close());
  }, 120_000);
});

async function theAuthors(scene: Scene): Promise<Map<AgencyKind, TestUser>> {
  const { people } = scene;
  const joined = async (kind: AgencyKind): Promise<TestUser> => {
    const user = await aUser(app, { agency: await anAgency(app, kind) });
    await app.features.inspections.service.setMember(people.lead.viewer, { inspectionId: scene.id, userId: user.id, role: 'CONTRIBUTOR' });
    return user;
  };
  return new Map([
    ['COUNCIL', people.councilCoordinator], ['POLICE', people.police], ['HEALTH', people.health], ['SCHOOL', await joined('SCHOOL')], ['YOUTH_JUSTICE', await joined('YOUTH_JUSTICE')],
  ]);
}

/** Who may see what, said anew here in plain words rather than by asking the policy. */
async function theWatchers({ id, people }: Scene, authors: ReadonlyMap<AgencyKind, TestUser>): Promise<Watcher[]> {
  const anything = () => true;
  const nothing = () => false;
  const shared = ({ visibility }: Given) => visibility === 'ALL_AGENCIES';
  const staff = (user: TestUser) => (piece: Given) =>
    shared(piece) || piece.author.id === user.id || (piece.author.viewer.agencyId === user.viewer.agencyId && piece.visibility === 'OWN_AGENCY_AND_INSPECTORS');
  const all: [TestUser, Watcher['may']][] = [
    [people.lead, anything], [people.inspector, anything], [people.policeColleague, staff(people.policeColleague)], [people.board, nothing], [people.observer, shared],
    ...[...authors.values()].map((user): [TestUser, Watcher['may']] => [user, staff(user)]),
  ];
  return Promise.all(all.map(async ([user, may], index) => {
    const socket = await app.socket(user, { transports: index % 3 === 0 ? ['polling'] : ['websocket'] });
    await socket.join(id);
    return { user, socket, may };
  }));
}

/** Each agency contributes, in its own order and side by side with the others, the findings whose words mention it. */
async function contributeAll(scene: Scene, authors: ReadonlyMap<AgencyKind, TestUser>, { findings }: Letter): Promise<Given[]> {
  const contribute = 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }';
  const perAgency = [...authors].map(async ([kind, author], turn) => {
    const its = findings.filter(({ mentions }) => mentions.includes(kind));
    const given: Given[] = [];
    for (const [index, finding] of its.entries()) {
      const visibility = evidenceVisibilities[(index + turn) % evidenceVisibilities.length] ?? 'ALL_AGENCIES';
      const input = aContribution(scene, { id: randomUUID(), title: finding.text.slice(0, 120), body: `${finding.text} [${randomUUID()}]`, visibility });
      await app.ask(author, contribute, { input });
      given.push({ id: input.id, finding, author, visibility });
    }
    return given;
  });
  return (await Promise.all(perAgency)).flat();
}

async function hasExactly({ user, socket, may }: Watcher, given: readonly Given[]): Promise<void> {
  const wanted = given.filter(may).map(({ id }) => id).sort();
  const arrived = () => socket.feed.flatMap(({ type, data }) => (type === 'evidence.submitted' && typeof data === 'object' && data && 'evidence' in data ? [(data.evidence as { id: string }).id] : []));
  await eventually(() => expect(arrived().length).toBeGreaterThanOrEqual(wanted.length));
  expect([...arrived()].sort()).toEqual(wanted);
  const positions = socket.feed.map(({ seq }) => seq);
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  const wire = socket.frames.join('\n');
  for (const piece of given) if (!may(piece)) expect(`${user.viewer.name}: ${wire.includes(piece.id)}`).toBe(`${user.viewer.name}: false`);
}

interface Written {
  readonly id: string;
  readonly sectionId: string;
  readonly finding: Finding;
  readonly cites: readonly Given[];
}

/** Both inspectors have every section open and write its statements by turns, at the same time. */
async function composeTogether(scene: Scene, { findings }: Letter, given: readonly Given[]): Promise<Written[]> {
  const { lead, inspector } = scene.people;
  const narrative = (await app.ask(lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id })).inspection.narrative;
  const written = findings.map((finding, index): Written => ({
    id: randomUUID(), finding, sectionId: narrative[index % narrative.length]?.id ?? '', cites: given.filter((piece) => piece.finding === finding),
  }));
  await Promise.all([lead, inspector].map(async (writer, turn) => {
    await Promise.all(narrative.map(async ({ id: sectionId }) => {
      const editor = await anEditor(app, writer, scene.id, sectionId);
      const mine = written.filter((statement) => statement.sectionId === sectionId).filter((_statement, index) => index % 2 === turn);
      for (const { id, finding, cites } of mine) {
        const stored = await editor.send(editor.edit((fragment) => {
          const paragraph = paragraphOf(finding.text, { statementId: id, kind: finding.kind });
          fragment.push([paragraph]);
          paragraph.push(cites.map(({ id: evidenceId }) => citationOf(evidenceId)));
        }));
        expect(stored).toMatchObject({ ok: true });
      }
      editor.socket.close();
    }));
  }));
  await eventually(async () => {
    const [row] = await app.sql<{ count: string }>('SELECT count(*) FROM statement t JOIN narrative_section s ON s.id = t.section_id WHERE s.inspection_id = $1', [scene.id]);
    expect(Number(row?.count)).toBe(written.length);
  });
  return written;
}

async function boardReadsAll(scene: Scene, written: readonly Written[], given: readonly Given[]): Promise<void> {
  const { inspection } = await app.ask(scene.people.board, `query ($id: ID!) { inspection(id: $id) { narrative { id statements {
    id kind text isTriangulated agencies { id } citations { evidenceId stance agency { id } evidence { id title } } } } } }`, { id: scene.id });
  const read = new Map(inspection.narrative.flatMap((section) => section.statements.map((statement) => [statement.id, { ...statement, sectionId: section.id }])));
  expect(read.size).toBe(written.length);
  const pieces = new Map(given.map((piece) => [piece.id, piece]));
  for (const { id, sectionId, finding, cites } of written) {
    const statement = read.get(id);
    const agencies = [...new Set(cites.map(({ author }) => author.viewer.agencyId))].sort();
    expect(statement).toMatchObject({ sectionId, kind: finding.kind, text: finding.text, isTriangulated: agencies.length >= 2 });
    expect(statement?.agencies.map((agency) => agency.id).sort()).toEqual(agencies);
    expect(statement?.citations.map(({ evidenceId }) => evidenceId).sort()).toEqual(cites.map((piece) => piece.id).sort());
    for (const { evidenceId, evidence } of statement?.citations ?? []) expect(evidence !== null).toBe(pieces.get(evidenceId)?.visibility === 'ALL_AGENCIES');
  }
}

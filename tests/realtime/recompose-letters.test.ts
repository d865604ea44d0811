import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openLedger } from '../faults/check/ledger.ts';
import { openLine } from '../faults/place/line.ts';
import { randomOf, type Random } from '../faults/support/random.ts';
import { eventually } from '../support/eventually.ts';
import { aContribution, openWorkplace, type Inspected, type Person, type Workplace } from '../support/inspection-at-work.ts';
import { someLetters, type Letter } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
// From here on there is a window: the server's own parts were loaded without one.
import { closeWindow } from '../support/recompose/page-globals.ts';
import { faultsOfStatements, type Told } from '../support/recompose/compare.ts';
import { sectionsOfLetter } from '../support/recompose/letter-sections.ts';
import { recompose } from '../support/recompose/recompose.ts';

const { letters, areReal } = someLetters();
if (!areReal) console.warn('The published letters are not at hand: the demo’s own text stands in for them.');
/** What the writers do is drawn from it, the same in every run; another: RECOMPOSE_SEED=… npm test realtime recompose-letters. What the network does meanwhile is not. */
const seed = process.env['RECOMPOSE_SEED'] ?? 'four';

/** A section that took long to derive rests nine times as long, and with all these pages in the server's own process everything takes long. In milliseconds. */
const restWithin = 60_000;

let app: TestApp;
let workplace: Workplace;
let inspectors: readonly Person[];
let contributors: readonly Person[];

beforeAll(async () => {
  app = await startTestApp();
  workplace = await openWorkplace(app.databaseUrl);
  inspectors = await Promise.all(Array.from({ length: 6 }, (_none, index) => workplace.hireInspector(`Inspector ${index + 1}`)));
  contributors = await Promise.all(Array.from({ length: 3 }, (_none, index) => workplace.hireContributor(`Contributor ${index + 1}`, index)));
});
afterAll(async () => {
  await workplace.close();
  await app.stop();
  closeWindow();
});

describe.each(letters.map((letter) => [letter.id, letter] as const))('%s', (id, letter) => {
  test(`section by section, by several at once (seed ${seed})`, async () => {
    const random = randomOf(`${seed}/${id}`);
    const people = inspectors.slice(0, random.between(2, 6));
    const [lead, ...others] = people;
    if (!lead) throw new Error('nobody writes');
    const inspection = await workplace.inspect({ lead, inspectors: others, contributors });
    const evidence = await giveEvidence(inspection);
    const sections = sectionsOfLetter(letter, inspection.sectionIds.length);
    for (const [index, findings] of sections.entries()) {
      const sectionId = inspection.sectionIds[index] ?? '';
      const faults = await oneSection({ inspection, sectionId, findings, people, lead, evidence, random: random.of(`section ${index}`) });
      expect(faults.slice(0, 12).join('\n')).toBe('');
    }
  }, 600_000);
});

async function giveEvidence(inspection: Inspected): Promise<string[]> {
  const pieces = await Promise.all(contributors.map(({ viewer }, index) => workplace.features.evidence.service.contribute(viewer, aContribution(inspection, index))));
  return pieces.map(({ record }) => record.id);
}

interface OneSection {
  readonly inspection: Inspected;
  readonly sectionId: string;
  readonly findings: Letter['findings'];
  readonly people: readonly Person[];
  readonly lead: Person;
  readonly evidence: readonly string[];
  readonly random: Random;
}

async function oneSection({ inspection, sectionId, findings, people, lead, evidence, random }: OneSection): Promise<string[]> {
  const ledger = openLedger();
  const port = Number(new URL(app.address).port);
  const updates = async (): Promise<Uint8Array[]> => (await app.sql<{ update: Buffer }>('SELECT update FROM narrative_update WHERE section_id = $1 ORDER BY id', [sectionId])).map(({ update }) => update);
  const began = performance.now();
  const stage = { inspection, sectionId, ledger, textOfLog: async () => '', line: () => openLine(() => [port]) };
  const { manuscript, faults } = await recompose({ stage, findings, people, evidence, random, updates });
  if (process.env['RECOMPOSE_REPORT']) console.log(`${people.length} writers, ${findings.length} paragraphs, ${Math.round(performance.now() - began)} ms`, ledger.actions, ledger.faults);
  if (faults.length > 0 || ledger.complaints.length > 0) return [...ledger.complaints, ...faults];
  return faultsOfStatements(manuscript, await statementsOf(inspection.id, sectionId, lead));
}

/** As a reader gets them, once they are derived from every edit. */
async function statementsOf(inspectionId: string, sectionId: string, { cookie }: Person): Promise<readonly Told[]> {
  await eventually(async () => {
    const [row] = await app.sql<{ isDone: boolean }>('SELECT d.up_to >= s.latest_update AS "isDone" FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE s.id = $1', [sectionId]);
    expect(row?.isDone).toBe(true);
  }, restWithin);
  const { data } = await app.graph({ cookie }, 'query ($id: ID!, $section: ID!) { inspection(id: $id) { narrativeSection(id: $section) { statements { id kind text citations { evidenceId } } } } }', { id: inspectionId, section: sectionId });
  return data.inspection.narrativeSection.statements;
}

import { expect, test } from '@jest/globals';
import { isFinding, type AgencyKind } from '@joint/shared';
import { paths } from '../../client/src/paths.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { someLetters, type Finding } from '../support/letters.ts';

const journey = setUpJourney({});
const { letters: [letter], areReal } = someLetters();
if (!areReal) console.warn('The published letters are not at hand: the demo’s own text stands in for them.');
if (!letter) throw new Error('there is no letter to read');

test(`the board reads every statement of ${letter.id}, each with the agencies that stand behind it`, async () => {
  const app = journey.app();
  const scene = await aScene(app, { title: `Replay of ${letter.id}` });
  const cited = await contributeFor(scene, letter.findings);
  await moveTo(app, scene, 'DRAFTING');
  await compose(scene, letter.findings, cited);
  await app.features.inspections.phases.move(scene.people.lead.viewer, { inspectionId: scene.id, from: 'DRAFTING', to: 'FACTUAL_ACCURACY', reason: '' });

  const { page } = await journey.open(scene.people.board, paths.report(scene.id));
  await page.getByRole('heading', { level: 1, name: 'Joint narrative, draft' }).waitFor();
  const read = (await page.locator('.ji-report__statement').allInnerTexts()).map(spaced);
  expect(read).toHaveLength(letter.findings.length);
  for (const finding of letter.findings) {
    const text = spaced(finding.text);
    const onPage = read.find((statement) => statement.startsWith(text)) ?? `missing: ${text}`;
    expect(onPage).toContain(text);
    expect(onPage.slice(text.length)).toContain(supportOf(finding, cited.get(finding)?.length ?? 0));
  }
});

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What the page is to say of a statement's agencies, counted anew from the letter. */
function supportOf({ kind }: Finding, agencies: number): string {
  if (agencies > 1) return `${agencies} agencies`;
  if (agencies === 1) return 'One agency only';
  return isFinding(kind) ? 'No evidence cited' : '';
}

const partners = (scene: Scene): ReadonlyMap<AgencyKind, TestUser> => new Map<AgencyKind, TestUser>([['COUNCIL', scene.people.councilCoordinator], ['POLICE', scene.people.police], ['HEALTH', scene.people.health]]);

/** Each of the three agencies adds what the findings that mention it say. */
async function contributeFor(scene: Scene, findings: readonly Finding[]): Promise<Map<Finding, string[]>> {
  const cited = new Map<Finding, string[]>();
  for (const finding of findings) {
    const ids: string[] = [];
    for (const [kind, author] of partners(scene)) {
      if (!finding.mentions.includes(kind)) continue;
      ids.push((await anEvidence(journey.app(), scene, author, { title: finding.text.slice(0, 120), body: finding.text })).id);
    }
    cited.set(finding, ids);
  }
  return cited;
}

async function compose(scene: Scene, findings: readonly Finding[], cited: ReadonlyMap<Finding, readonly string[]>): Promise<void> {
  const { inspections, narrative } = journey.app().features;
  const { viewer } = scene.people.lead;
  const sections = await narrative.service.sections(await inspections.service.access(viewer, scene.id));
  for (const [index, { id: sectionId }] of sections.entries()) {
    const statements = findings
      .filter((_finding, at) => at % sections.length === index)
      .map((finding) => ({ kind: finding.kind, text: finding.text, cites: (cited.get(finding) ?? []).map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' as const })) }));
    await narrative.service.compose(viewer, { sectionId, statements });
  }
}

import { randomUUID } from 'node:crypto';
import { phases, phaseTransitions, type Phase } from '@joint/shared';
import type { Agency } from '../../../server/src/features/agencies/index.ts';
import type { Criterion } from '../../../server/src/features/frameworks/index.ts';
import { eventually } from '../eventually.ts';
import type { TestApp } from '../test-app.ts';
import { anAgency, aUser, type TestUser } from './people.ts';

/** An inspection with someone in every role, of several agencies. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly frameworkVersionId: string;
  readonly criteria: readonly Criterion[];
  readonly agencies: { readonly council: Agency; readonly police: Agency; readonly health: Agency; readonly ofsted: Agency; readonly hmicfrs: Agency };
  readonly people: People;
}
interface People {
  readonly lead: TestUser;
  readonly inspector: TestUser;
  readonly councilCoordinator: TestUser;
  readonly police: TestUser;
  /** A second contributor of the police. */
  readonly policeColleague: TestUser;
  readonly policeCoordinator: TestUser;
  readonly health: TestUser;
  readonly board: TestUser;
  readonly observer: TestUser;
}
export type Part = keyof People;

export const rolesOfScene = {
  lead: 'LEAD_INSPECTOR', inspector: 'TEAM_INSPECTOR', councilCoordinator: 'AGENCY_COORDINATOR', police: 'CONTRIBUTOR', policeColleague: 'CONTRIBUTOR',
  policeCoordinator: 'AGENCY_COORDINATOR', health: 'CONTRIBUTOR', board: 'BOARD_MEMBER', observer: 'OBSERVER',
} as const satisfies Record<Part, string>;
export const partsOfScene = Object.keys(rolesOfScene) as Part[];

interface SceneOptions {
  readonly phase?: Phase;
  readonly unannounced?: boolean;
  readonly title?: string;
  /** The agencies and people of another scene, met again. */
  readonly with?: Pick<Scene, 'agencies' | 'people'>;
}

export async function aScene(app: TestApp, { phase = 'EVIDENCE', unannounced = false, title = 'Front door of Testshire', with: known }: SceneOptions = {}): Promise<Scene> {
  const agencies = known?.agencies ?? await theAgencies(app);
  const people = known?.people ?? await thePeople(app, agencies);
  const framework = (await app.features.frameworks.service.list()).find(({ slug }) => slug === 'jtai-front-door');
  if (!framework) throw new Error('the reference data lacks jtai-front-door');
  const { record } = await app.features.inspections.service.create(people.lead.viewer, {
    title, areaName: 'Testshire', kind: 'FRONT_DOOR', frameworkVersionId: framework.id, unannounced,
    agencyIds: [agencies.council.id, agencies.police.id, agencies.health.id],
    members: partsOfScene.filter((part) => part !== 'lead').map((part) => ({ userId: people[part].id, role: rolesOfScene[part] })),
    criterionLeads: framework.criteria.map(({ id }, index) => ({ criterionId: id, agencyId: index % 2 === 0 ? agencies.ofsted.id : agencies.hmicfrs.id })),
  });
  const scene: Scene = { id: record.id, title, frameworkVersionId: framework.id, criteria: framework.criteria, agencies, people };
  await moveTo(app, scene, phase);
  return scene;
}

async function theAgencies(app: TestApp): Promise<Scene['agencies']> {
  return {
    council: await anAgency(app, 'COUNCIL'), police: await anAgency(app, 'POLICE'), health: await anAgency(app, 'HEALTH'),
    ofsted: await anAgency(app, 'INSPECTORATE'), hmicfrs: await anAgency(app, 'INSPECTORATE'),
  };
}

async function thePeople(app: TestApp, { council, police, health, ofsted, hmicfrs }: Scene['agencies']): Promise<People> {
  return {
    lead: await aUser(app, { agency: ofsted, name: 'Lena Lead' }),
    inspector: await aUser(app, { agency: hmicfrs, name: 'Ian Inspector' }),
    councilCoordinator: await aUser(app, { agency: council, name: 'Cora Council' }),
    police: await aUser(app, { agency: police, name: 'Pia Police' }),
    policeColleague: await aUser(app, { agency: police, name: 'Paul Police' }),
    policeCoordinator: await aUser(app, { agency: police, name: 'Petra Police' }),
    health: await aUser(app, { agency: health, name: 'Hana Health' }),
    // A board member and an observer come from agencies that take part, and share nothing of their colleagues' rights.
    board: await aUser(app, { agency: police, name: 'Bo Board' }),
    observer: await aUser(app, { agency: council, name: 'Ola Observer' }),
  };
}

/** Moves by the same service as the screens, forward along the table. */
export async function moveTo(app: TestApp, { id, people }: Pick<Scene, 'id' | 'people'>, phase: Phase): Promise<void> {
  for (;;) {
    const { record } = await app.features.inspections.service.access(people.lead.viewer, id);
    if (record.phase === phase) return;
    const isForward = phases.indexOf(phase) > phases.indexOf(record.phase);
    const move = phaseTransitions.find(({ from, to }) => from === record.phase && (to === phase || (isForward && phases.indexOf(to) > phases.indexOf(from))));
    if (!move) throw new Error(`no move leads from ${record.phase} to ${phase}`);
    if (move.conditions.includes('narrativeIsBegun')) await aStatement(app, id);
    if (move.conditions.includes('narrativeIsSettled')) await settled(app, id);
    await app.features.inspections.phases.move(people.lead.viewer, { inspectionId: id, from: move.from, to: move.to, reason: move.reason ? 'For the test' : '' });
  }
}

/** A statement put straight into its table, where the materialiser would put it; the narrative's own tests write text. */
export async function aStatement({ sql }: TestApp, inspectionId: string, kind = 'CONTEXT', text = 'A statement'): Promise<{ sectionId: string; id: string }> {
  const id = randomUUID();
  const [row] = await sql<{ sectionId: string }>(
    `INSERT INTO statement (id, section_id, kind, text, position) SELECT $1, s.id, $2::"StatementKind", $4, (SELECT count(*) FROM statement t WHERE t.section_id = s.id)
     FROM narrative_section s WHERE s.inspection_id = $3 ORDER BY s.position LIMIT 1 RETURNING section_id AS "sectionId"`, [id, kind, inspectionId, text]);
  if (!row) throw new Error('the inspection has no sections');
  return { sectionId: row.sectionId, id };
}

/** Waits until statements are derived from every stored edit. */
const settled = ({ sql }: TestApp, inspectionId: string): Promise<void> => eventually(async () => {
  const waiting = await sql('SELECT s.id FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE s.inspection_id = $1 AND d.up_to < s.latest_update', [inspectionId]);
  if (waiting.length > 0) throw new Error(`${waiting.length} sections wait for their statements`);
});

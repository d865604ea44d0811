import { personOf, type Journey } from '../../support/journey-app.ts';
import { viewerOf } from '../steps/behind-the-page.ts';

/** What addresses in the demo are made of. */
export interface Places {
  readonly northmere: string;
  readonly eastholme: string;
  /** An inspection that its lead is still setting up, with a team of one. */
  readonly setUp: string;
  /** Pieces of Northmere's evidence by Health: one that the statements rest on, a draft, and one that was withdrawn. */
  readonly piece: string;
  readonly draft: string;
  readonly withdrawn: string;
  /** One that was saved three times: as a draft, for fewer people, and as it stands. */
  readonly revised: string;
  /** One that is marked as distressing. */
  readonly distressing: string;
  /** A section that is written, and one that is still empty. */
  readonly section: string;
  readonly emptySection: string;
  /** One that somebody commented on, of the written section. */
  readonly statement: string;
  /** Wording that was proposed in Eastholme: one that was accepted, and one that nobody decided on. */
  readonly accepted: string;
  readonly undecided: string;
  /** Versions of the narrative: one that was named while it was written, and one that went out. */
  readonly version: string;
  readonly frozenVersion: string;
  /** A piece of data with a table, by the council, and one of Health's that has none. */
  readonly table: string;
  readonly tableless: string;
  readonly contributor: string;
  /** Lines of enquiry of Northmere: an open one, and one that was closed. */
  readonly line: string;
  readonly closedLine: string;
  /** Children tracked in Northmere: agencies are still writing, the views are open, all have signed. */
  readonly writingCase: string;
  readonly openedCase: string;
  readonly signedCase: string;
  /** One that was withdrawn, after Health had been taken out of it. */
  readonly withdrawnCase: string;
  readonly health: string;
  /** Requests in Northmere: one that Health is to answer again, one it has just read, one whose answer waits for inspectors, and a draft. */
  readonly returned: string;
  readonly acknowledged: string;
  readonly answered: string;
  readonly draftRequest: string;
  /** What Health offered for reuse in Fellside: one that can be taken over as it stands, with a file, and one that names a child. */
  readonly fellside: string;
  readonly reusable: string;
  readonly namingChild: string;
  /** In its factual accuracy check, with wording that Health proposed and nobody decided on. */
  readonly southbeck: string;
  readonly toDecide: string;
}

async function oneOf(journey: Journey, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await journey.app().sql<{ id: string }>(sql, values);
  if (!row) throw new Error(`the demo has nothing that fits ${sql}`);
  return row.id;
}

async function anInspectionInSetUp(journey: Journey): Promise<string> {
  const { features, sql } = journey.app();
  const [school] = await sql<{ id: string }>("SELECT id FROM agency WHERE kind = 'SCHOOL' LIMIT 1");
  const [framework] = await features.frameworks.service.list();
  if (!school || !framework) throw new Error('the demo has no school or no framework');
  const kind = framework.kinds[0] ?? 'FRONT_DOOR';
  const { record } = await features.inspections.service.create(await viewerOf(journey, 'lead-inspector'), {
    title: 'Westmarsh: first thoughts', areaName: 'Westmarsh', kind, frameworkVersionId: framework.id, unannounced: true, agencyIds: [school.id], members: [], criterionLeads: [],
  });
  return record.id;
}

export async function findPlaces(journey: Journey): Promise<Places> {
  const northmere = await journey.inspectionIn('Northmere');
  const piece = (more: string): Promise<string> =>
    oneOf(journey, `SELECT e.id FROM evidence e JOIN app_user u ON u.id = e.author_id JOIN agency a ON a.id = e.agency_id WHERE e.inspection_id = $1 AND a.kind = 'HEALTH' AND ${more} LIMIT 1`, [northmere]);
  const section = (has: string): Promise<string> =>
    oneOf(journey, `SELECT s.id FROM narrative_section s WHERE s.inspection_id = $1 AND ${has} (SELECT FROM statement t WHERE t.section_id = s.id) ORDER BY s.position LIMIT 1`, [northmere]);
  const tracked = (reference: string): Promise<string> => oneOf(journey, 'SELECT id FROM tracked_case WHERE inspection_id = $1 AND reference = $2', [northmere, reference]);
  const request = (state: string): Promise<string> => oneOf(journey, 'SELECT id FROM requested_agency WHERE inspection_id = $1 AND state = $2::"RequestState" LIMIT 1', [northmere, state]);
  const proposal = async (status: string): Promise<string> => oneOf(journey, 'SELECT id FROM wording_proposal WHERE inspection_id = $1 AND status = $2::"ProposalStatus"', [await journey.inspectionIn('Eastholme'), status]);
  return {
    northmere,
    eastholme: await journey.inspectionIn('Eastholme'),
    setUp: await anInspectionInSetUp(journey),
    piece: await piece(`e.status = 'SUBMITTED' AND e.visibility = 'ALL_AGENCIES' AND u.email = '${personOf('health-contributor').email}' AND EXISTS (SELECT FROM citation c WHERE c.evidence_id = e.id)`),
    draft: await piece(`e.status = 'DRAFT'`),
    withdrawn: await piece(`e.status = 'WITHDRAWN'`),
    distressing: await piece('e.is_distressing'),
    revised: await piece(`e.version = 3 AND e.status = 'SUBMITTED'`),
    section: await section('EXISTS'),
    emptySection: await section('NOT EXISTS'),
    statement: await oneOf(journey, 'SELECT h.statement_id AS id FROM comment_thread h JOIN narrative_section s ON s.id = h.section_id WHERE h.inspection_id = $1 ORDER BY s.position LIMIT 1', [northmere]),
    accepted: await proposal('ACCEPTED'),
    undecided: await proposal('OPEN'),
    version: await oneOf(journey, "SELECT id FROM narrative_version WHERE inspection_id = $1 AND kind = 'SAVED'", [northmere]),
    frozenVersion: await oneOf(journey, 'SELECT id FROM narrative_version WHERE inspection_id = $1 AND frozen_at IS NOT NULL', [await journey.inspectionIn('Eastholme')]),
    table: await oneOf(journey, 'SELECT evidence_id AS id FROM dataset JOIN evidence e ON e.id = evidence_id WHERE e.inspection_id = $1 LIMIT 1', [northmere]),
    tableless: await piece(`e.status = 'SUBMITTED' AND e.kind = 'DATA' AND u.email = '${personOf('health-contributor').email}'`),
    line: await oneOf(journey, 'SELECT id FROM line_of_enquiry WHERE inspection_id = $1 AND closed_at IS NULL ORDER BY position LIMIT 1', [northmere]),
    closedLine: await oneOf(journey, 'SELECT id FROM line_of_enquiry WHERE inspection_id = $1 AND closed_at IS NOT NULL LIMIT 1', [northmere]),
    contributor: await oneOf(journey, 'SELECT id FROM app_user WHERE email = $1', [personOf('health-contributor').email]),
    writingCase: await tracked('CH-11'),
    openedCase: await tracked('CH-04'),
    signedCase: await tracked('CH-07'),
    withdrawnCase: await tracked('CH-70'),
    health: await oneOf(journey, "SELECT id FROM agency WHERE name = 'Northmere Integrated Care Board'", []),
    returned: await request('RETURNED'),
    acknowledged: await oneOf(journey, "SELECT a.id FROM requested_agency a JOIN agency g ON g.id = a.agency_id WHERE a.inspection_id = $1 AND a.state = 'ACKNOWLEDGED' AND g.kind = 'HEALTH'", [northmere]),
    answered: await request('ANSWERED'),
    draftRequest: await request('DRAFT'),
    fellside: await journey.inspectionIn('Fellside'),
    southbeck: await journey.inspectionIn('Southbeck'),
    toDecide: await oneOf(journey, "SELECT p.id FROM wording_proposal p JOIN agency a ON a.id = p.agency_id WHERE p.inspection_id = $1 AND p.status = 'OPEN' AND a.kind = 'HEALTH'", [await journey.inspectionIn('Southbeck')]),
    reusable: await oneOf(journey, "SELECT e.id FROM evidence e JOIN evidence_offer o ON o.evidence_id = e.id WHERE e.kind = 'DATA' LIMIT 1", []),
    namingChild: await oneOf(journey, "SELECT e.id FROM evidence e JOIN evidence_offer o ON o.evidence_id = e.id WHERE e.kind = 'INTERVIEW' LIMIT 1", []),
  };
}

import { randomUUID } from 'node:crypto';
import type { ContributeEvidenceInput } from '@joint/shared';
import type { Viewer } from '../../../server/src/platform/viewer.ts';
import { personOf, type AtServer } from '../../support/journey-app.ts';

/** A person of the demo as services know them. */
export async function viewerOf({ app }: AtServer, who: string): Promise<Viewer> {
  const { email, name } = personOf(who);
  const [row] = await app().sql<Pick<Viewer, 'userId' | 'agencyId' | 'agencyKind'>>(
    'SELECT u.id AS "userId", a.id AS "agencyId", a.kind AS "agencyKind" FROM app_user u JOIN agency a ON a.id = u.agency_id WHERE u.email = $1', [email]);
  if (!row) throw new Error(`${who} has no account`);
  return { ...row, name, isAdministrator: false, sessionId: randomUUID() };
}

export async function criterionCalled({ app }: AtServer, inspectionId: string, title: string): Promise<string> {
  const [row] = await app().sql<{ id: string }>('SELECT c.id FROM criterion c JOIN inspection i ON i.framework_version_id = c.framework_version_id WHERE i.id = $1 AND c.title = $2', [inspectionId, title]);
  if (!row) throw new Error(`the inspection has no criterion “${title}”`);
  return row.id;
}

/** Evidence that somebody adds at their own desk, out of the journey's sight. */
export async function contributeUnseen(server: AtServer, who: string, inspectionId: string, criterion: string, told: Pick<ContributeEvidenceInput, 'title'> & Partial<ContributeEvidenceInput>): Promise<string> {
  const id = randomUUID();
  const input: ContributeEvidenceInput = {
    inspectionId, id, submit: true, kind: 'OBSERVATION', body: 'Seen on two of three shifts.', criterionIds: [await criterionCalled(server, inspectionId, criterion)],
    periodFrom: '2026-11-02', periodTo: '2026-11-04', visibility: 'OWN_AGENCY_AND_INSPECTORS', ...told,
  };
  await server.app().features.evidence.service.contribute(await viewerOf(server, who), input);
  return id;
}

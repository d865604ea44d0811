import { randomUUID } from 'node:crypto';
import type { MarkContradictionInput, OpenCaseInput, SaveCaseViewInput } from '@joint/shared';
import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

type Where = Pick<Scene, 'id' | 'criteria' | 'agencies' | 'people'>;

/** A case as a browser sends it: of the police and health, about the first criterion. */
export const aTracking = ({ id, criteria, agencies }: Pick<Scene, 'id' | 'criteria' | 'agencies'>, wanted: Partial<OpenCaseInput> = {}): OpenCaseInput =>
  ({ inspectionId: id, id: randomUUID(), reference: 'CH-04', agencyIds: [agencies.police.id, agencies.health.id], criterionIds: criteria.slice(0, 1).map((criterion) => criterion.id), ...wanted });

/** Opens a case by the same service as the screens; gives its id. */
export async function aCase({ features }: TestApp, scene: Where, wanted: Partial<OpenCaseInput> = {}): Promise<string> {
  const { record } = await features.cases.service.open(scene.people.lead.viewer, aTracking(scene, wanted));
  return record.id;
}

/** Gives a view in; what it says is told apart by who wrote it. */
export async function giveIn({ features }: TestApp, user: TestUser, caseId: string, wanted: Partial<SaveCaseViewInput> = {}): Promise<void> {
  await features.cases.service.saveView(user.viewer, { caseId, expectedVersion: 1, submit: true, knew: `${user.id} knew`, did: `${user.id} did`, lived: `${user.id} saw`, ...wanted });
}

/** A case whose two views lie open. */
export async function anOpenedCase(app: TestApp, scene: Where, wanted: Partial<OpenCaseInput> = {}): Promise<string> {
  const caseId = await aCase(app, scene, wanted);
  await giveIn(app, scene.people.police, caseId);
  await giveIn(app, scene.people.health, caseId);
  return caseId;
}

export const aMark = ({ agencies, people }: Pick<Scene, 'agencies' | 'people'>, caseId: string): MarkContradictionInput =>
  ({ caseId, id: randomUUID(), first: { agencyId: agencies.police.id, quote: `${people.police.id} knew` }, second: { agencyId: agencies.health.id, quote: `${people.health.id} did` }, note: 'Both cannot be so.' });

/** Answers all three questions of the joint page. */
export async function answerAll({ features }: TestApp, user: TestUser, caseId: string): Promise<void> {
  for (const question of ['LIVED', 'DIFFERENCE', 'CHANGE'] as const) await features.cases.service.saveAnswer(user.viewer, { caseId, question, expectedVersion: 1, text: `About ${question}` });
}

import { randomUUID } from 'node:crypto';
import type { MoveRequestInput, PrepareRequestInput, RequestAction, RequestState } from '@joint/shared';
import type { RequestRecord } from '../../../server/src/features/requests/index.ts';
import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** A request as a browser sends it: to the police alone, about the first criterion, due in five working days. */
export const aQuestion = (scene: Pick<Scene, 'id' | 'criteria' | 'agencies'>, wanted: Partial<PrepareRequestInput> = {}): PrepareRequestInput => ({
  inspectionId: scene.id, id: randomUUID(), send: true, agencyIds: [scene.agencies.police.id], title: 'Strategy discussions', question: 'Minutes of the last ten strategy discussions.',
  reason: 'To see who takes part and how soon.', criterionIds: scene.criteria.slice(0, 1).map(({ id }) => id), dueOn: null, dueInWorkingDays: 5, othersShown: false, ...wanted,
});

/** Asks by the same service as the screens; gives the request of the first agency asked. */
export async function aRequest(app: TestApp, scene: Pick<Scene, 'id' | 'criteria' | 'agencies' | 'people'>, wanted: Partial<PrepareRequestInput> = {}): Promise<RequestRecord> {
  const input = aQuestion(scene, wanted);
  const asked = await app.features.requests.service.prepare(scene.people.lead.viewer, input);
  const first = asked.find(({ record }) => record.agencyId === input.agencyIds[0]);
  if (!first) throw new Error('nobody was asked');
  return first.record;
}

/** Moves a request by the same service as the screens. */
export async function move(app: TestApp, user: TestUser, requestId: string, from: RequestState, action: RequestAction, words = ''): Promise<RequestRecord> {
  return (await app.features.requests.service.move(user.viewer, { requestId, from, action, words } satisfies MoveRequestInput)).record;
}

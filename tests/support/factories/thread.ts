import { randomUUID } from 'node:crypto';
import type { OpenThreadInput } from '@joint/shared';
import type { TestApp } from '../test-app.ts';
import { aStatement, type Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

export interface Made {
  readonly threadId: string;
  readonly commentId: string;
}

/** Begins a thread by the same service as the screens, on a new statement unless one is named. */
export async function aThread(app: TestApp, { id: inspectionId, people }: Pick<Scene, 'id' | 'people'>, by: TestUser = people.lead, wanted: Partial<OpenThreadInput> = {}): Promise<Made> {
  const on = wanted.statementId ? {} : await aStatement(app, inspectionId).then(({ sectionId, id: statementId }) => ({ sectionId, statementId }));
  const input = { inspectionId, threadId: randomUUID(), commentId: randomUUID(), sectionId: '', statementId: '', quote: '', text: 'Is that so?', mentionIds: [], ...on, ...wanted };
  await app.features.comments.service.open(by.viewer, input);
  return { threadId: input.threadId, commentId: input.commentId };
}

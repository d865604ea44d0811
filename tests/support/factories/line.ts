import { randomUUID } from 'node:crypto';
import type { OpenLineInput } from '@joint/shared';
import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** Opens a line of enquiry by the same service as the screens; gives its id. */
export async function aLine({ features }: TestApp, { id: inspectionId, people }: Pick<Scene, 'id' | 'people'>, wanted: Partial<OpenLineInput> = {}, by: TestUser = people.lead): Promise<string> {
  const { record } = await features.lines.service.open(by.viewer, { inspectionId, id: randomUUID(), question: 'Who decides at night?', reason: 'Two logs differ.', ...wanted });
  return record.id;
}

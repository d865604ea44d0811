import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import { aStatement, type Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** Keeps a statement as a pattern by the same service as the screens, for the lead inspector's inspectorate unless another lead is named; gives its id. */
export async function aPattern(app: TestApp, { id, people }: Pick<Scene, 'id' | 'people'>, text = 'Children [who] wait [how long]', by: TestUser = people.lead): Promise<string> {
  const { sectionId, id: statementId } = await aStatement(app, id);
  const patternId = randomUUID();
  await app.features.patterns.service.keep(by.viewer, { patternId, sectionId, statementId, text });
  return patternId;
}

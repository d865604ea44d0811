import { randomUUID } from 'node:crypto';
import type { MarkStatementInput } from '@joint/shared';
import type { StatementModerationView } from '../../../server/src/features/moderation/moderation.views.ts';
import type { TestApp } from '../test-app.ts';
import { aStatement, type Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

interface Place {
  readonly sectionId: string;
  readonly statementId: string;
}

/** A statement as an inspector meets it in moderation; a new one unless one is named. */
export async function toModerate(app: TestApp, { id, people }: Pick<Scene, 'id' | 'people'>, place?: Place): Promise<StatementModerationView> {
  const { sectionId, statementId }: Place = place ?? (await aPlace(app, id));
  const { sections } = await app.features.moderation.service.look(await app.features.inspections.service.access(people.lead.viewer, id));
  const found = sections.flatMap(({ statements }) => statements).find((one) => one.sectionId === sectionId && one.statementId === statementId);
  if (!found) throw new Error('the moderation has no such statement');
  return found;
}

async function aPlace(app: TestApp, inspectionId: string): Promise<Place> {
  const { sectionId, id } = await aStatement(app, inspectionId);
  return { sectionId, statementId: id };
}

/** What a browser sends to mark it for the first time. */
export const aMarkOf = ({ sectionId, statementId, wording }: StatementModerationView, wanted: Partial<MarkStatementInput> = {}): MarkStatementInput =>
  ({ sectionId, statementId, wording, markId: randomUUID(), kind: 'AGREED', note: '', expectedVersion: 0, ...wanted });

/** Marks a statement by the same service as the screens, by the team inspector unless somebody is named; gives the mark's id. */
export async function aModerationMark(app: TestApp, scene: Pick<Scene, 'id' | 'people'>, wanted: Partial<MarkStatementInput> = {}, by: TestUser = scene.people.inspector): Promise<Place & { readonly markId: string }> {
  const input = aMarkOf(await toModerate(app, scene), wanted);
  await app.features.moderation.service.mark(by.viewer, input);
  return { sectionId: input.sectionId, statementId: input.statementId, markId: input.markId };
}

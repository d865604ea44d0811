import { randomUUID } from 'node:crypto';
import type { DemoModerationMark } from '../../../prisma/seed/types.ts';
import { missing, type Making } from './demo-making.ts';

/** Marks a statement for a second inspectorate, and answers where it was answered. */
export async function seedModerationMark({ features, people, inspectionId, lead, criterionId }: Making, { by, on, kind, note = '', answers = [] }: DemoModerationMark): Promise<void> {
  const { service } = features.moderation;
  const { sections } = await service.look(await features.inspections.service.access(lead, inspectionId));
  const section = sections.find((one) => one.criterionId === criterionId(on.criterion)) ?? missing(on.criterion);
  const { sectionId, statementId, wording } = section.statements[on.index] ?? missing(`statement ${on.index} of ${on.criterion}`);
  const markId = randomUUID();
  const place = { sectionId, statementId, markId, wording, note };
  await (kind === 'DISSENT' ? service.dissent(people.viewer(by), place) : service.mark(people.viewer(by), { ...place, kind, expectedVersion: 0 }));
  for (const answer of answers) await service.answer(people.viewer(answer.by), { markId, answerId: randomUUID(), text: answer.text });
}

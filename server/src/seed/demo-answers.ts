import type { DemoAnswer } from '../../../prisma/seed/types.ts';
import { missing, type Making } from './demo-making.ts';

/** Says why what is marked on a statement may stand. */
export async function seedAnswer({ features, people, inspectionId, lead, criterionId }: Making, { by, statement: { criterion, index }, rule, reason }: DemoAnswer): Promise<void> {
  const { sections } = await features.checks.service.look(await features.inspections.service.access(lead, inspectionId));
  const section = sections.find((candidate) => candidate.criterionId === criterionId(criterion)) ?? missing(criterion);
  const statement = section.statements[index] ?? missing(`${criterion} ${index}`);
  const { found } = statement.marks.find((mark) => mark.rule === rule) ?? missing(rule);
  await features.checks.service.answer(people.viewer(by), { sectionId: section.sectionId, subjectId: statement.statementId, rule, found, reason });
}

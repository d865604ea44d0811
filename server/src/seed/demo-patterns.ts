import { randomUUID } from 'node:crypto';
import type { DemoKeptPattern } from '../../../prisma/seed/types.ts';
import { missing, type Making } from './demo-making.ts';

/** Keeps a statement as a pattern for the lead inspector's inspectorate. */
export async function seedPattern({ features, inspectionId, lead, criterionId }: Making, { of, text }: DemoKeptPattern): Promise<void> {
  const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
  const section = sections.find(({ criterion }) => criterion.id === criterionId(of.criterion)) ?? missing(of.criterion);
  const { id: statementId } = section.statements[of.index] ?? missing(`statement ${of.index} of ${of.criterion}`);
  await features.patterns.service.keep(lead, { patternId: randomUUID(), sectionId: section.id, statementId, text });
}

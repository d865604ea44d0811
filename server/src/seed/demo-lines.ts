import { randomUUID } from 'node:crypto';
import type { DemoLine } from '../../../prisma/seed/types.ts';
import type { Making } from './demo-making.ts';

/** Opens a line of enquiry, attaches what belongs to it, and closes it where it has a conclusion. */
export async function seedLine({ features, people, inspectionId, lead, ids, asked, criterionId }: Making, { opener, question, reason, evidence, requests = [], statements, conclusion }: DemoLine): Promise<void> {
  const { service } = features.lines;
  const viewer = people.viewer(opener);
  const lineId = randomUUID();
  await service.open(viewer, { inspectionId, id: lineId, question, reason });
  for (const key of evidence) await service.attach(viewer, { lineId, evidenceId: ids.get(key) });
  for (const title of requests) await service.attach(viewer, { lineId, wordingId: asked.get(title) });
  const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
  for (const { criterion, index } of statements) {
    const section = sections.find((candidate) => candidate.criterion.id === criterionId(criterion));
    await service.attach(viewer, { lineId, sectionId: section?.id, statementId: section?.statements[index]?.id });
  }
  if (conclusion) await service.close(viewer, { lineId, expectedVersion: 1, conclusion });
}

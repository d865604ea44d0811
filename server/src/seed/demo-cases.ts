import { randomUUID } from 'node:crypto';
import type { DemoCase } from '../../../prisma/seed/types.ts';
import type { Making } from './demo-making.ts';

/** Opens a case, has each agency write by itself, and goes on with what they did once the views lay open. */
export async function seedCase({ features, people, inspectionId, criterionId }: Making, demo: DemoCase): Promise<void> {
  const { service } = features.cases;
  const caseId = randomUUID();
  await service.open(people.viewer(demo.opener), { inspectionId, id: caseId, reference: demo.reference, agencyIds: demo.agencies.map(people.agencyId), criterionIds: demo.criteria.map(criterionId) });
  for (const { by, isDraft = false, ...words } of demo.views) await service.saveView(people.viewer(by), { caseId, expectedVersion: 1, submit: !isDraft, ...words });
  for (const { by, text } of demo.additions ?? []) await service.add(people.viewer(by), { caseId, id: randomUUID(), text });
  const passage = ({ agency, quote }: { readonly agency: string; readonly quote: string }) => ({ agencyId: people.agencyId(agency), quote });
  for (const { by, note, first, second } of demo.contradictions ?? []) await service.mark(people.viewer(by), { caseId, id: randomUUID(), note, first: passage(first), second: passage(second) });
  for (const { by, question, text } of demo.joint ?? []) await service.saveAnswer(people.viewer(by), { caseId, question, expectedVersion: 1, text });
  for (const by of demo.signed ?? []) await service.sign(people.viewer(by), { caseId, expectedPageVersion: 1 + (demo.joint?.length ?? 0) });
}

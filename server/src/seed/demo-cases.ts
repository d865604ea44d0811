import { randomUUID } from 'node:crypto';
import type { DemoCase } from '../../../prisma/seed/types.ts';
import type { Making } from './demo-making.ts';

/** Opens a case, has each agency write by itself, and goes on with what they did once the views lay open. */
export async function seedCase({ features, people, inspectionId, criterionId }: Making, demo: DemoCase): Promise<void> {
  const { service } = features.cases;
  const caseId = randomUUID();
  await service.open(people.viewer(demo.opener), { inspectionId, id: caseId, reference: demo.reference, agencyIds: demo.agencies.map(people.agencyId), criterionIds: demo.criteria.map(criterionId) });
  for (const { by, isDraft = false, ...words } of demo.views) await service.saveView(people.viewer(by), { caseId, expectedVersion: 1, submit: !isDraft, ...words });
  const standing = demo.agencies.filter((agency) => agency !== demo.takenOut?.agency).map(people.agencyId);
  const of = { caseId, criterionIds: demo.criteria.map(criterionId), agencyIds: standing };
  if (demo.takenOut) await service.correct(people.viewer(demo.takenOut.by), { ...of, expectedVersion: 1, reason: demo.takenOut.reason });
  if (demo.withdrawn) await service.withdraw(people.viewer(demo.withdrawn.by), { caseId, expectedVersion: demo.takenOut ? 2 : 1, reason: demo.withdrawn.reason });
  for (const { by, text } of demo.additions ?? []) await service.add(people.viewer(by), { caseId, id: randomUUID(), text });
  const passage = ({ agency, quote }: { readonly agency: string; readonly quote: string }) => ({ agencyId: people.agencyId(agency), quote });
  for (const { by, note, first, second } of demo.contradictions ?? []) await service.mark(people.viewer(by), { caseId, id: randomUUID(), note, first: passage(first), second: passage(second) });
  const joint = demo.joint ?? [];
  for (const [index, { by, question, text }] of joint.entries()) {
    const expectedVersion = 1 + joint.slice(0, index).filter((one) => one.question === question).length;
    await service.saveAnswer(people.viewer(by), { caseId, question, expectedVersion, text });
  }
  for (const by of demo.signed ?? []) await service.sign(people.viewer(by), { caseId, expectedPageVersion: 1 + joint.length });
}

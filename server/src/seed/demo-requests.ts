import type { DemoRequest } from '../../../prisma/seed/types.ts';
import { missing, type Making, type Step } from './demo-making.ts';

/** Drafts are the last thing somebody began. */
const draftedDaysAgo = 0.2;

/** The demo's requests, each move by whoever would make it. */
export function requestSteps({ features, people, demo, inspectionId, ids, asked: wordings, criterionId }: Making): Step[] {
  const { service } = features.requests;
  return (demo.requests ?? []).flatMap((request): Step[] => {
    const { askedBy, title, question, reason, criteria, agencies, sentDaysAgo, dueInWorkingDays, steps = [] } = request;
    const asked = new Map<string, string>();
    const ask: Step = {
      daysAgo: sentDaysAgo ?? draftedDaysAgo,
      async take() {
        const made = await service.prepare(people.viewer(askedBy), {
          inspectionId, id: wordings.get(title) ?? missing(title), send: sentDaysAgo !== undefined, title, question, reason, criterionIds: criteria.map(criterionId), agencyIds: agencies.map(people.agencyId),
          dueOn: null, dueInWorkingDays, othersShown: false,
        });
        for (const { record } of made) asked.set(record.agencyId, record.id);
      },
    };
    return [ask, ...steps.map((step): Step => ({ daysAgo: step.daysAgo, take: () => takeStep(step, asked.get(people.agencyId(step.agency)) ?? missing(title)) }))];
  });

  async function takeStep({ by, action, words = '', attach = [] }: NonNullable<DemoRequest['steps']>[number], requestId: string): Promise<void> {
    const viewer = people.viewer(by);
    if (attach.length > 0) await service.attach(viewer, { requestId, evidenceIds: attach.map((key) => ids.get(key) ?? missing(key)) });
    const { record } = await service.find(viewer, requestId);
    await service.move(viewer, { requestId, from: record.state, action, words });
  }
}

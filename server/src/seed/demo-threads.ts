import { randomUUID } from 'node:crypto';
import type { DemoThread } from '../../../prisma/seed/types.ts';
import { missing, type Making } from './demo-making.ts';

/** Begins a thread on a statement, answers in it, and settles it where it is settled. */
export async function seedThread({ features, people, inspectionId, lead, criterionId }: Making, { by, on, text, names = [], replies = [], assignee, resolvedBy }: DemoThread): Promise<void> {
  const { service } = features.comments;
  const threadId = randomUUID();
  const idsOf = (keys: readonly string[]): string[] => keys.map((key) => people.viewer(key).userId);
  const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
  const section = sections.find(({ criterion }) => criterion.id === criterionId(on.criterion)) ?? missing(on.criterion);
  const statement = section.statements[on.index] ?? missing(`statement ${on.index} of ${on.criterion}`);
  if (on.quote && !statement.text.includes(on.quote)) missing(`the words “${on.quote}”`);
  await service.open(people.viewer(by), { inspectionId, threadId, commentId: randomUUID(), sectionId: section.id, statementId: statement.id, quote: on.quote ?? '', text, mentionIds: idsOf(names) });
  for (const reply of replies) await service.reply(people.viewer(reply.by), { threadId, commentId: randomUUID(), text: reply.text, mentionIds: idsOf(reply.names ?? []) });
  if (assignee) await service.assign(people.viewer(by), { threadId, userId: people.viewer(assignee).userId });
  if (resolvedBy) await service.resolve(people.viewer(resolvedBy), { threadId });
}

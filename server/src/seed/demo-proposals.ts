import { randomUUID } from 'node:crypto';
import type { DemoProposal } from '../../../prisma/seed/types.ts';
import { wordingOf } from '../features/narrative/index.ts';
import { missing, type Making } from './demo-making.ts';

/** Proposes wording for a statement, and decides on it where it was decided. */
export async function seedProposal({ features, people, inspectionId, lead, criterionId, ids }: Making, { by, on, replace, with: words, reason, evidence = [], accepted, declined }: DemoProposal): Promise<void> {
  const { service } = features.proposals;
  const sections = await features.narrative.service.sections(await features.inspections.service.access(lead, inspectionId));
  const section = sections.find(({ criterion }) => criterion.id === criterionId(on.criterion)) ?? missing(on.criterion);
  const statement = section.statements[on.index] ?? missing(`statement ${on.index} of ${on.criterion}`);
  const { id: statementId, text } = statement;
  const wording = wordingOf(statement);
  if (!text.includes(replace)) missing(`the words “${replace}”`);
  const proposal = { proposalId: randomUUID(), sectionId: section.id, statementId, wording, words: text.replace(replace, words), reason, evidenceIds: evidence.map((key) => ids.get(key) ?? missing(key)) };
  await service.propose(people.viewer(by), proposal);
  if (accepted) await service.accept(people.viewer(accepted.by), { proposalId: proposal.proposalId, wording, words: proposal.words, answer: accepted.note ?? '' });
  if (declined) await service.decline(people.viewer(declined.by), { proposalId: proposal.proposalId, answer: declined.reason });
}

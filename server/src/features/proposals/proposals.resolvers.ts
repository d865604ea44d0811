import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import { wordingOf } from '../narrative/index.ts';
import type { Users } from '../users/index.ts';
import { canDecide, canWithdraw } from './proposals.policy.ts';
import { isChangedSince, presentWording, textOf } from './proposals.record.ts';
import type { ProposalService } from './proposals.service.ts';

interface Parts {
  readonly service: ProposalService;
  readonly agencies: Agencies;
  readonly users: Users;
}

export function createProposalResolvers({ service, agencies, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Query: {
      wordingProposal: (_parent, { id }, context) => service.find(signedIn(context), id),
      statementToProposeFor: (_parent, place, context) => service.statement(signedIn(context), place),
    },
    Mutation: {
      proposeWording: (_parent, { input }, context) => service.propose(signedIn(context), input),
      withdrawProposal: (_parent, { input }, context) => service.withdraw(signedIn(context), input),
      acceptProposal: (_parent, { input }, context) => service.accept(signedIn(context), input),
      declineProposal: (_parent, { input }, context) => service.decline(signedIn(context), input),
    },
    Inspection: { wordingProposals: (seen, { sectionId }) => service.list(seen, sectionId ?? null) },
    WordingProposal: {
      id: ({ record }) => record.id,
      inspectionId: ({ record }) => record.inspectionId,
      sectionId: ({ record }) => record.sectionId,
      criterionId: ({ record }) => record.criterionId,
      statementId: ({ record }) => record.statementId,
      statementText: ({ record }) => record.statementText,
      statementKind: ({ record }) => record.statementKind,
      presentWording: ({ record }) => presentWording(record),
      agency: ({ record }, _input, context) => agencies.loader(context).load(record.agencyId),
      proposedBy: ({ record }, _input, context) => users.loader(context).load(record.proposedById),
      proposedAt: ({ record }) => record.proposedAt.toISOString(),
      readWords: ({ record }) => record.readWords,
      words: ({ record }) => record.words,
      reason: ({ record }) => record.reason,
      evidence: ({ record, seen }) => record.evidenceIds.map((id) => ({ id, seen })),
      status: ({ record }) => record.status,
      isChangedSince: ({ record }) => isChangedSince(record),
      settledAt: ({ record }) => record.settledAt?.toISOString() ?? null,
      settledBy: ({ record }, _input, context) => (record.settledById ? users.loader(context).load(record.settledById) : null),
      answer: ({ record }) => record.answer,
      replacedWords: (proposal) => textOf(proposal).replacedWords,
      acceptedWords: (proposal) => textOf(proposal).acceptedWords,
      abilities: ({ record, seen }) => ({ withdraw: canWithdraw(seen, record), decide: canDecide(seen, record) }),
    },
    ProposedEvidence: { evidence: ({ id, seen }, _input, context) => loaders(context).evidence.load({ seen, id }) },
    StatementToProposeFor: { wording: (statement) => wordingOf(statement) },
  };
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { canReopen, canRevise } from './lines.policy.ts';
import type { LineService } from './lines.service.ts';

interface Parts {
  readonly service: LineService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly inspections: Inspections;
}

export function createLineResolvers({ service, agencies, users, inspections }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Query: { line: (_parent, { id }, context) => service.find(signedIn(context), id) },
    Mutation: {
      openLine: (_parent, { input }, context) => service.open(signedIn(context), { ...input, reason: input.reason ?? '' }),
      reviseLine: (_parent, { input }, context) => service.revise(signedIn(context), { ...input, reason: input.reason ?? '' }),
      closeLine: (_parent, { input }, context) => service.close(signedIn(context), input),
      reopenLine: (_parent, { input }, context) => service.reopen(signedIn(context), input),
      orderLines: (_parent, { input }, context) => service.order(signedIn(context), input),
      attachToLine: (_parent, { input }, context) => service.attach(signedIn(context), input),
      detachFromLine: (_parent, { input }, context) => service.detach(signedIn(context), input),
    },
    Inspection: { lines: (seen, _input, context) => service.list(seen, loaders(context)) },
    Evidence: { lines: ({ record, seen }, _input, context) => service.ofEvidence(seen, record.id, loaders(context)) },
    LineOfEnquiry: {
      id: ({ record }) => record.id,
      inspectionId: ({ record }) => record.inspectionId,
      question: ({ record }) => record.question,
      reason: ({ record }) => record.reason,
      state: ({ record }) => (record.closedAt ? 'CLOSED' : 'OPEN'),
      conclusion: ({ record }) => record.conclusion,
      closedAt: ({ record }) => record.closedAt?.toISOString() ?? null,
      version: ({ record }) => record.version,
      openedBy: ({ record }, _input, context) => users.loader(context).load(record.openedById),
      createdAt: ({ record }) => record.createdAt.toISOString(),
      updatedAt: ({ record }) => record.updatedAt.toISOString(),
      evidence: async ({ record, seen }, _input, context) => (await loaders(context).evidenceOf.load(record.id)).map((edge) => ({ ...edge, seen })),
      statements: ({ record }, _input, context) => loaders(context).statementsOf.load(record.id),
      requests: async ({ record, seen }, _input, context) => (await loaders(context).requestsOf.load(record.id)).map((edge) => ({ ...edge, seen })),
      async missing({ record }, _input, context) {
        const [parties, attached] = await Promise.all([inspections.loaders(context).agencies.load(record.inspectionId), loaders(context).evidenceOf.load(record.id)]);
        const heard = new Set(attached.filter(({ isStanding }) => isStanding).map(({ agencyId }) => agencyId));
        return Promise.all(parties.filter(({ agencyId }) => !heard.has(agencyId)).map(({ agencyId }) => agencies.loader(context).load(agencyId)));
      },
      abilities: ({ record, seen }) => {
        const isOpen = canRevise(seen, record);
        return { revise: isOpen, attach: isOpen, close: isOpen, reopen: canReopen(seen, record) };
      },
    },
    LineEvidence: {
      evidence: ({ seen, evidenceId }, _input, context) => loaders(context).evidence.load({ seen, id: evidenceId }),
      attachedBy: ({ attachedById }, _input, context) => users.loader(context).load(attachedById),
      attachedAt: ({ attachedAt }) => attachedAt.toISOString(),
    },
    LineRequest: {
      requests: ({ seen, wordingId }, _input, context) => loaders(context).requests.load({ seen, wordingId }),
      attachedBy: ({ attachedById }, _input, context) => users.loader(context).load(attachedById),
      attachedAt: ({ attachedAt }) => attachedAt.toISOString(),
    },
    LineStatement: {
      attachedBy: ({ attachedById }, _input, context) => users.loader(context).load(attachedById),
      attachedAt: ({ attachedAt }) => attachedAt.toISOString(),
    },
  };
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { canAdd, canJoin, canRelease, canSign, canWriteView } from './cases.policy.ts';
import { factsOf, stateOf } from './cases.record.ts';
import type { CaseService } from './cases.service.ts';

interface Parts {
  readonly service: CaseService;
  readonly agencies: Agencies;
  readonly users: Users;
}

export function createCaseResolvers({ service, agencies, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  type Context = Parameters<typeof users.loader>[0];
  const user = (id: string, context: Context) => users.loader(context).load(id);
  const userOrNull = (id: string | null, context: Context) => (id === null ? null : user(id, context));
  const agency = (id: string, context: Context) => agencies.loader(context).load(id);
  return {
    Query: { trackedCase: (_parent, { id }, context) => service.find(signedIn(context), id) },
    Mutation: {
      openCase: (_parent, { input }, context) => service.open(signedIn(context), input),
      saveCaseView: (_parent, { input }, context) => service.saveView(signedIn(context), input),
      releaseCase: (_parent, { input }, context) => service.release(signedIn(context), input),
      addToCaseView: (_parent, { input }, context) => service.add(signedIn(context), input),
      markContradiction: (_parent, { input }, context) => service.mark(signedIn(context), input),
      resolveContradiction: (_parent, { input }, context) => service.resolve(signedIn(context), input),
      saveJointAnswer: (_parent, { input }, context) => service.saveAnswer(signedIn(context), input),
      signJointPage: (_parent, { input }, context) => service.sign(signedIn(context), input),
    },
    Inspection: { trackedCases: (seen, _input, context) => loaders(context).ofInspection.load(seen) },
    TrackedCase: {
      id: ({ record }) => record.id,
      inspectionId: ({ record }) => record.inspectionId,
      reference: ({ record }) => record.reference,
      state: ({ record }) => stateOf(record),
      criterionIds: ({ record }) => [...record.criterionIds],
      openedBy: ({ record }, _input, context) => user(record.openedById, context),
      createdAt: ({ record }) => record.createdAt.toISOString(),
      releasedAt: ({ record }) => record.releasedAt?.toISOString() ?? null,
      releasedBy: ({ record }, _input, context) => userOrNull(record.releasedById, context),
      releaseReason: ({ record }) => record.releaseReason,
      async views(found, _input, context) {
        const [views, additions] = await Promise.all([loaders(context).views.load(found), loaders(context).additions.load(found.record.id)]);
        return views.map((view) => ({ ...view, additions: additions.filter(({ agencyId }) => agencyId === view.agencyId) }));
      },
      contradictions: ({ record }, _input, context) => loaders(context).contradictions.load(record.id),
      answers: ({ record }, _input, context) => loaders(context).answers.load(record.id),
      pageVersion: ({ record }) => record.pageVersion,
      signOffs: ({ record }, _input, context) => loaders(context).signOffs.load(record.id),
      abilities: ({ record, seen }) => {
        const facts = factsOf(record);
        return { write: canWriteView(seen, facts), release: canRelease(seen, facts), add: canAdd(seen, facts), join: canJoin(seen, facts), sign: canSign(seen, facts) };
      },
    },
    CaseView: { agency: ({ agencyId }, _input, context) => agency(agencyId, context), additions: ({ additions }) => [...additions] },
    CaseViewContent: { updatedBy: ({ updatedById }, _input, context) => userOrNull(updatedById, context), updatedAt: ({ updatedAt }) => iso(updatedAt), submittedAt: ({ submittedAt }) => iso(submittedAt) },
    CaseAddition: { author: ({ authorId }, _input, context) => user(authorId, context), createdAt: ({ createdAt }) => createdAt.toISOString() },
    CaseContradiction: {
      firstAgency: ({ firstAgencyId }, _input, context) => agency(firstAgencyId, context),
      secondAgency: ({ secondAgencyId }, _input, context) => agency(secondAgencyId, context),
      markedBy: ({ markedById }, _input, context) => user(markedById, context),
      markedAt: ({ markedAt }) => markedAt.toISOString(),
      resolvedBy: ({ resolvedById }, _input, context) => userOrNull(resolvedById, context),
      resolvedAt: ({ resolvedAt }) => iso(resolvedAt),
    },
    JointAnswer: { updatedBy: ({ updatedById }, _input, context) => userOrNull(updatedById, context), updatedAt: ({ updatedAt }) => iso(updatedAt) },
    CaseSignOff: {
      agency: ({ agencyId }, _input, context) => agency(agencyId, context),
      signedBy: ({ signedById }, _input, context) => user(signedById, context),
      signedAt: ({ signedAt }) => signedAt.toISOString(),
      undoneBy: ({ undoneById }, _input, context) => userOrNull(undoneById, context),
      undoneAt: ({ undoneAt }) => iso(undoneAt),
    },
  };
}

const iso = (instant: Date | string | null): string | null => (instant === null ? null : new Date(instant).toISOString());

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import type { CaseHistory } from './cases.history.ts';
import { canAdd, canCorrect, canJoin, canReadTogether, canRelease, canSign, canWriteView, isFormer } from './cases.policy.ts';
import { factsOf, stateOf, type SeenCase } from './cases.record.ts';
import type { CaseService } from './cases.service.ts';
import type { CaseViewView } from './cases.views.ts';

interface Parts {
  readonly service: CaseService;
  readonly history: CaseHistory;
  readonly agencies: Agencies;
  readonly users: Users;
}

export function createCaseResolvers({ service, history, agencies, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  type Context = Parameters<typeof users.loader>[0];
  const user = (id: string, context: Context) => users.loader(context).load(id);
  const userOrNull = (id: string | null, context: Context) => (id === null ? null : user(id, context));
  const isTogether = ({ record, seen }: SeenCase): boolean => canReadTogether(seen, factsOf(record));
  async function viewsOf(found: SeenCase, context: Context): Promise<CaseViewView[]> {
    const [views, additions] = await Promise.all([loaders(context).views.load(found), isTogether(found) ? loaders(context).additions.load(found.record.id) : []]);
    return views.map((view) => ({ ...view, isOpen: found.record.openIds.includes(view.agencyId), additions: additions.filter(({ agencyId }) => agencyId === view.agencyId) }));
  }
  const agency = (id: string, context: Context) => agencies.loader(context).load(id);
  return {
    Query: {
      trackedCase: (_parent, { id }, context) => service.find(signedIn(context), id),
      caseRevisions: (_parent, input, context) => history.list(signedIn(context), input),
      caseRevision: (_parent, { of, version }, context) => history.one(signedIn(context), of, version),
    },
    Mutation: {
      openCase: (_parent, { input }, context) => service.open(signedIn(context), input),
      correctCase: (_parent, { input }, context) => service.correct(signedIn(context), input),
      withdrawCase: (_parent, { input }, context) => service.withdraw(signedIn(context), input),
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
      state: ({ record, seen }) => stateOf(isFormer(seen, factsOf(record)) ? { ...record, releasedAt: null } : record),
      criterionIds: ({ record }) => [...record.criterionIds],
      openedBy: ({ record }, _input, context) => user(record.openedById, context),
      createdAt: ({ record }) => record.createdAt.toISOString(),
      releasedAt: ({ record, seen }) => (isFormer(seen, factsOf(record)) ? null : iso(record.releasedAt)),
      releasedBy: (found, _input, context) => (isTogether(found) ? userOrNull(found.record.releasedById, context) : null),
      releaseReason: (found) => (isTogether(found) ? found.record.releaseReason : null),
      version: ({ record }) => record.version,
      withdrawnAt: ({ record }) => iso(record.withdrawnAt),
      withdrawnBy: ({ record }, _input, context) => userOrNull(record.withdrawnById, context),
      withdrawnReason: ({ record }) => record.withdrawnReason,
      views: async (found, _input, context) => (await viewsOf(found, context)).filter(({ removedAt }) => removedAt === null),
      formerViews: async (found, _input, context) => (await viewsOf(found, context)).filter(({ removedAt }) => removedAt !== null),
      contradictions: (found, _input, context) => (isTogether(found) ? loaders(context).contradictions.load(found.record.id) : []),
      answers: (found, _input, context) => (isTogether(found) ? loaders(context).answers.load(found.record.id) : []),
      pageVersion: ({ record }) => record.pageVersion,
      signOffs: (found, _input, context) => (isTogether(found) ? loaders(context).signOffs.load(found.record.id) : []),
      abilities: ({ record, seen }) => {
        const facts = factsOf(record);
        return { write: canWriteView(seen, facts), release: canRelease(seen, facts), add: canAdd(seen, facts), join: canJoin(seen, facts), sign: canSign(seen, facts), correct: canCorrect(seen, facts) };
      },
    },
    CaseView: { agency: ({ agencyId }, _input, context) => agency(agencyId, context), removedAt: ({ removedAt }) => iso(removedAt), removedBy: ({ removedById }, _input, context) => userOrNull(removedById, context), additions: ({ additions }) => [...additions] },
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
    CaseRevision: { savedBy: ({ savedById }, _input, context) => user(savedById, context), savedAt: ({ savedAt }) => savedAt.toISOString(), texts: ({ texts }) => [...texts], changed: ({ changed }) => [...changed] },
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

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { createCommentResolvers } from './comments/comments.resolvers.ts';
import type { CommentService } from './comments/comments.service.ts';
import { askList } from './evidence.lists.ts';
import { canCite, canRevise, canSeeMinutes, canWithdraw } from './evidence.policy.ts';
import { reachOf } from './evidence.reach.ts';
import { factsOf } from './evidence.record.ts';
import type { EvidenceService } from './evidence.service.ts';
import { createReleaseResolvers } from './release/release.resolvers.ts';
import type { ReleaseService } from './release/release.service.ts';
import { createRevisionResolvers } from './revisions/revisions.resolvers.ts';
import type { RevisionService } from './revisions/revisions.service.ts';

interface Parts {
  readonly service: EvidenceService;
  readonly history: RevisionService;
  readonly release: ReleaseService;
  readonly comments: CommentService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly inspections: Inspections;
}

export function createEvidenceResolvers({ service, history, release, comments, agencies, users, inspections }: Parts): Resolvers {
  const lists = perRequest(() => service.lists());
  const revisions = createRevisionResolvers(history);
  const releases = createReleaseResolvers({ service, release });
  const talk = createCommentResolvers({ comments, users });
  return {
    ...revisions,
    EvidenceComment: talk.EvidenceComment,
    Query: { ...revisions.Query, evidence: (_parent, { id }, context) => service.find(signedIn(context), id) },
    Mutation: {
      ...releases.Mutation,
      ...talk.Mutation,
      contributeEvidence: (_parent, { input }, context) => service.contribute(signedIn(context), input),
      reviseEvidence: (_parent, { input }, context) => service.revise(signedIn(context), input),
      withdrawEvidence: (_parent, { input }, context) => service.withdraw(signedIn(context), input),
    },
    Inspection: {
      ...releases.Inspection,
      evidence: (seen, input, context) => lists(context).pages.load(askList(seen, input)),
      evidenceReach: async (seen, _input, context) => reachOf(seen, await inspections.loaders(context).members.load(seen.record.id)),
    },
    EvidenceConnection: {
      totalCount: async ({ query }, _input, context) => (await lists(context).counts.load(query)).reduce((sum, { count }) => sum + count, 0),
      countByAgency: ({ query }, _input, context) => lists(context).counts.load(query),
    },
    EvidenceCount: { agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId) },
    EvidenceReach: {
      agencies: ({ agencyIds }, _input, context) => Promise.all(agencyIds.map((id) => agencies.loader(context).load(id))),
      readers: ({ readers }) => [...readers],
      later: ({ later }) => [...later],
    },
    Evidence: {
      ...releases.Evidence,
      ...talk.Evidence,
      id: ({ record }) => record.id,
      inspectionId: ({ record }) => record.inspectionId,
      agency: ({ record }, _input, context) => agencies.loader(context).load(record.agencyId),
      author: ({ record }) => record.author,
      kind: ({ record }) => record.kind,
      status: ({ record }) => record.status,
      visibility: ({ record }) => record.visibility,
      title: ({ record }) => record.title,
      body: ({ record }) => record.body,
      criterionIds: ({ record }) => [...record.criterionIds],
      periodFrom: ({ record }) => record.periodFrom,
      periodTo: ({ record }) => record.periodTo,
      version: ({ record }) => record.version,
      createdAt: ({ record }) => record.createdAt.toISOString(),
      updatedAt: ({ record }) => record.updatedAt.toISOString(),
      submittedAt: ({ record }) => record.submittedAt?.toISOString() ?? null,
      withdrawnReason: ({ record }) => record.withdrawnReason,
      isDistressing: ({ record }) => record.isDistressing,
      minutes: ({ record, seen }) => (canSeeMinutes(seen, factsOf(record)) ? record.minutes : null),
      reach: async ({ record, seen }, _input, context) =>
        reachOf(seen, await inspections.loaders(context).members.load(record.inspectionId), { agencyId: record.agencyId, authorId: record.author.id }),
      abilities: ({ record, seen }) => {
        const facts = factsOf(record);
        return { revise: canRevise(seen, facts), withdraw: canWithdraw(seen, facts), cite: canCite(seen, facts) };
      },
    },
  };
}

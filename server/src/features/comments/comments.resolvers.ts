import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { canRelease, canReply, canRevise, canSeeEarlier, canSettle, isOwnSide } from './comments.policy.ts';
import { factsOf } from './comments.record.ts';
import type { CommentService } from './comments.service.ts';

interface Parts {
  readonly service: CommentService;
  readonly agencies: Agencies;
  readonly users: Users;
}

export function createCommentResolvers({ service, agencies, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Query: { commentThread: (_parent, { id }, context) => service.find(signedIn(context), id) },
    Mutation: {
      openThread: (_parent, { input }, context) => service.open(signedIn(context), input),
      replyToThread: (_parent, { input }, context) => service.reply(signedIn(context), input),
      reviseComment: (_parent, { input }, context) => service.revise(signedIn(context), input),
      removeComment: (_parent, { input }, context) => service.remove(signedIn(context), input),
      resolveThread: (_parent, { input }, context) => service.resolve(signedIn(context), input),
      reopenThread: (_parent, { input }, context) => service.reopen(signedIn(context), input),
      assignThread: (_parent, { input }, context) => service.assign(signedIn(context), { ...input, userId: input.userId ?? null }),
      releaseThread: (_parent, { input }, context) => service.release(signedIn(context), input),
    },
    Inspection: {
      commentThreads: (seen, { first, after, filter }) => service.list(seen, {
        first, after,
        filter: {
          sectionId: filter?.sectionId ?? null, isResolved: filter?.isResolved ?? null,
          assigneeId: filter?.assignedToMe ? seen.viewer.userId : null, mentionedId: filter?.namesMe ? seen.viewer.userId : null,
        },
      }),
      commentPeople: async (seen, _input, context) => Promise.all((await service.people(seen)).map(({ id }) => users.loader(context).load(id))),
    },
    CommentThread: {
      id: ({ record }) => record.id,
      inspectionId: ({ record }) => record.inspectionId,
      sectionId: ({ record }) => record.sectionId,
      criterionId: ({ record }) => record.criterionId,
      statementId: ({ record }) => record.statementId,
      statementText: ({ record }) => record.statementText,
      quote: ({ record }) => record.quote,
      about: ({ record }) => record.about,
      side: ({ record }, _input, context) => (record.agencyId ? agencies.loader(context).load(record.agencyId) : null),
      isOwnSide: ({ record, seen }) => isOwnSide(seen, factsOf(record)),
      openedBy: ({ record }, _input, context) => users.loader(context).load(record.openedById),
      createdAt: ({ record }) => record.createdAt.toISOString(),
      assignee: ({ record, seen }, _input, context) => (record.assigneeId && isOwnSide(seen, factsOf(record)) ? users.loader(context).load(record.assigneeId) : null),
      resolvedAt: ({ record }) => record.resolvedAt?.toISOString() ?? null,
      resolvedBy: ({ record }, _input, context) => (record.resolvedById ? users.loader(context).load(record.resolvedById) : null),
      releasedAt: ({ record }) => record.releasedAt?.toISOString() ?? null,
      releasedBy: ({ record }, _input, context) => (record.releasedById ? users.loader(context).load(record.releasedById) : null),
      comments: async ({ record, seen }, _input, context) => (await loaders(context).comments.load(record.id)).map((comment) => ({ comment, record, seen })),
      abilities: ({ record, seen }) => {
        const facts = factsOf(record);
        return { reply: canReply(seen, facts), settle: canSettle(seen, facts), release: canRelease(seen, facts) };
      },
    },
    Comment: {
      id: ({ comment }) => comment.id,
      author: ({ comment }, _input, context) => users.loader(context).load(comment.authorId),
      text: ({ comment }) => (comment.removedAt ? null : comment.text),
      version: ({ comment }) => comment.version,
      createdAt: ({ comment }) => comment.createdAt.toISOString(),
      editedAt: ({ comment }) => (comment.removedAt ? null : (comment.editedAt?.toISOString() ?? null)),
      removedAt: ({ comment }) => comment.removedAt?.toISOString() ?? null,
      mentions: ({ comment }, _input, context) => Promise.all(comment.mentionIds.map((id) => users.loader(context).load(id))),
      earlier: ({ comment, seen }, _input, context) => (comment.editedAt && canSeeEarlier(seen, comment) ? loaders(context).wordings.load(comment.id) : []),
      mayChange: ({ comment, record, seen }) => canRevise(seen, factsOf(record), comment),
    },
    CommentWording: { savedAt: ({ savedAt }) => savedAt.toISOString() },
  };
}

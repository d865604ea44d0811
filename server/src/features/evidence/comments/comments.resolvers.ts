import type { Resolvers } from '../../../generated/graphql.ts';
import { perRequest, signedIn } from '../../../platform/graphql/index.ts';
import type { Users } from '../../users/index.ts';
import { factsOf } from '../evidence.record.ts';
import { canComment, canReadComments } from './comments.policy.ts';
import type { CommentService } from './comments.service.ts';

export function createCommentResolvers({ comments, users }: { comments: CommentService; users: Users }) {
  const loader = perRequest(() => comments.loader());
  return {
    Mutation: { commentOnEvidence: (_parent, { input }, context) => comments.comment(signedIn(context), input) },
    Evidence: {
      comments: ({ record, seen }, _input, context) => (canReadComments(seen, factsOf(record)) ? loader(context).load(record.id) : []),
      canComment: ({ record, seen }) => canComment(seen, factsOf(record)),
    },
    EvidenceComment: { author: ({ authorId }, _input, context) => users.loader(context).load(authorId), at: ({ at }) => at.toISOString() },
  } satisfies Resolvers;
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Users } from '../users/index.ts';
import { factsOf } from '../evidence/index.ts';
import { canOpen, isHeld, isOwn } from './files.policy.ts';
import type { FileService } from './files.service.ts';

export function createFileResolvers(service: FileService, users: Users): Resolvers {
  const loaders = perRequest((context) => service.loaders(signedIn(context)));
  return {
    Query: {
      fileSettings: (_parent, _input, context) => {
        signedIn(context);
        return { isScanned: service.isScanned };
      },
    },
    Mutation: {
      attachFile: (_parent, { input }, context) => service.attach(signedIn(context), input),
      answerFileFindings: (_parent, { input }, context) => service.answer(signedIn(context), input),
      removeFile: (_parent, { input }, context) => service.remove(signedIn(context), input),
    },
    Evidence: {
      files: async (piece, _input, context) => (await loaders(context).files.load(piece.record.id)).map((file) => ({ ...file, isOwn: isOwn(piece.seen, factsOf(piece.record)) })),
      filesComing: ({ record, seen }, _input, context) => (isOwn(seen, factsOf(record)) ? loaders(context).coming.load(record.id) : []),
      unfinishedUploads: ({ record }, _input, context) => loaders(context).unfinished.load(record.id),
    },
    EvidenceFile: {
      isOpen: (file) => canOpen(file, file.isOwn),
      isHeld: (file) => isHeld(file),
      // What was found is between the agency and the service: that something is asked is all that others learn.
      findings: ({ id, isOwn: own }, _input, context) => (own ? loaders(context).findings.load(id) : []),
      addedBy: ({ addedById }, _input, context) => users.loader(context).load(addedById),
      removedBy: ({ removedById }, _input, context) => (removedById === null ? null : users.loader(context).load(removedById)),
    },
    FileFinding: {
      places: ({ places }) => [...places],
      answeredBy: ({ answeredById }, _input, context) => (answeredById === null ? null : users.loader(context).load(answeredById)),
    },
    FileComing: { since: ({ askedAt }) => askedAt },
    UnfinishedUpload: { startedAt: ({ createdAt }) => createdAt },
  };
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Users } from '../users/index.ts';
import { canOpen } from './files.policy.ts';
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
      removeFile: (_parent, { input }, context) => service.remove(signedIn(context), input),
    },
    Evidence: {
      files: ({ record }, _input, context) => loaders(context).files.load(record.id),
      unfinishedUploads: ({ record }, _input, context) => loaders(context).unfinished.load(record.id),
    },
    EvidenceFile: {
      isOpen: (file) => canOpen(file),
      addedBy: ({ addedById }, _input, context) => users.loader(context).load(addedById),
      removedBy: ({ removedById }, _input, context) => (removedById === null ? null : users.loader(context).load(removedById)),
    },
    UnfinishedUpload: { startedAt: ({ createdAt }) => createdAt },
  };
}

import type { Resolvers } from '../../../generated/graphql.ts';
import { signedIn } from '../../../platform/graphql/index.ts';
import type { RevisionService } from './revisions.service.ts';

export function createRevisionResolvers(service: RevisionService): Resolvers {
  return {
    Query: {
      evidenceRevisions: (_parent, input, context) => service.list(signedIn(context), input),
      evidenceRevision: (_parent, { evidenceId, version }, context) => service.one(signedIn(context), evidenceId, version),
    },
    EvidenceRevision: {
      evidenceId: ({ record }) => record.evidenceId,
      version: ({ record }) => record.version,
      savedBy: ({ record }) => record.savedBy,
      savedAt: ({ record }) => record.savedAt.toISOString(),
      kind: ({ record }) => record.kind,
      status: ({ record }) => record.status,
      visibility: ({ record }) => record.visibility,
      title: ({ record }) => record.title,
      body: ({ record }) => record.body,
      criterionIds: ({ record }) => [...record.criterionIds],
      periodFrom: ({ record }) => record.periodFrom,
      periodTo: ({ record }) => record.periodTo,
      withdrawnReason: ({ record }) => record.withdrawnReason,
      isDistressing: ({ record }) => record.isDistressing,
      changed: ({ changed }) => [...changed],
    },
  };
}

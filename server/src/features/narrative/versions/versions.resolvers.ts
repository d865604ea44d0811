import type { Resolvers } from '../../../generated/graphql.ts';
import { signedIn } from '../../../platform/graphql/index.ts';
import type { Users } from '../../users/index.ts';
import type { Restore } from './restore.ts';
import { canFreeze, canName, canRestore, canSave } from './versions.policy.ts';
import type { VersionService } from './versions.service.ts';

interface Parts {
  readonly service: VersionService;
  readonly restore: Restore;
  readonly users: Users;
}

export const createVersionResolvers = ({ service, restore, users }: Parts): Resolvers => ({
  Query: { narrativeVersion: (_parent, { id }, context) => service.find(signedIn(context), id) },
  Mutation: {
    saveNarrativeVersion: (_parent, { input }, context) => service.save(signedIn(context), input),
    nameNarrativeVersion: (_parent, { input }, context) => service.name(signedIn(context), input),
    freezeNarrativeVersion: (_parent, { input }, context) => service.freeze(signedIn(context), input),
    restoreNarrativeVersion: (_parent, { input }, context) => restore(signedIn(context), input),
  },
  Inspection: { narrativeVersions: (seen, page) => service.list(seen, page) },
  NarrativeVersion: {
    id: ({ record }) => record.id,
    inspectionId: ({ record }) => record.inspectionId,
    sectionId: ({ record }) => record.sectionId,
    kind: ({ record }) => record.kind,
    name: ({ record }) => record.name,
    at: ({ record }) => record.at.toISOString(),
    savedBy: ({ record }, _input, context) => (record.savedById === null ? null : users.loader(context).load(record.savedById)),
    phase: ({ record }) => record.phase,
    restoredFromId: ({ record }) => record.restoredFromId,
    async frozen({ record: { frozenFor, frozenAt, frozenById } }, _input, context) {
      return frozenFor && frozenAt && frozenById ? { purpose: frozenFor, at: frozenAt.toISOString(), by: await users.loader(context).load(frozenById) } : null;
    },
    sections: (version, { sectionId }) => service.sectionsOf(version, sectionId),
    abilities: ({ record, seen }) => ({ name: canName(seen, record), freeze: canFreeze(seen, record), restore: canRestore(seen) }),
  },
  NarrativeVersionConnection: { canSave: ({ seen }) => canSave(seen) },
  StatementThen: { citations: ({ citations }) => [...citations], passages: ({ passages }) => [...passages] },
  Passage: { author: ({ authorId }, _input, context) => users.loader(context).load(authorId) },
});

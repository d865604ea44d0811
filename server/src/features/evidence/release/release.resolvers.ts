import type { Resolvers } from '../../../generated/graphql.ts';
import { signedIn } from '../../../platform/graphql/index.ts';
import { canRelease } from '../evidence.policy.ts';
import { factsOf } from '../evidence.record.ts';
import type { EvidenceService } from '../evidence.service.ts';
import type { ReleaseService } from './release.service.ts';

/** Submissions that go through a coordinator; the piece itself is resolved with all of evidence. */
export const createReleaseResolvers = ({ service, release }: { service: EvidenceService; release: ReleaseService }) => ({
  Mutation: {
    releaseEvidence: (_parent, { input }, context) => service.release(signedIn(context), input),
    giveBackEvidence: (_parent, { input }, context) => service.giveBack(signedIn(context), input),
    setRelease: (_parent, { input }, context) => release.set(signedIn(context), input),
  },
  Inspection: { ownAgencyRelease: (seen) => release.ofOwnAgency(seen) },
  Evidence: {
    awaitingReleaseSince: ({ record }) => record.awaitingReleaseSince?.toISOString() ?? null,
    releaseNote: ({ record }) => record.releaseNote,
    canRelease: ({ record, seen }) => canRelease(seen, { ...factsOf(record), isHandedIn: record.awaitingReleaseSince !== null }),
  },
}) satisfies Resolvers;

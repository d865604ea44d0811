import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import { factsOf, type EvidenceService } from '../evidence/index.ts';
import type { Users } from '../users/index.ts';
import { canOffer, canTakeBack, knowsOfOffer } from './reuse.policy.ts';
import { reuseFactsOf, type ReuseService } from './reuse.service.ts';

interface Parts {
  readonly service: ReuseService;
  readonly evidence: EvidenceService;
  readonly agencies: Agencies;
  readonly users: Users;
}

export function createReuseResolvers({ service, evidence, agencies, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Mutation: {
      offerEvidence: (_parent, { input }, context) => service.offer(signedIn(context), input),
      takeBackOffer: (_parent, { input }, context) => service.takeBack(signedIn(context), input),
      takeOverEvidence: (_parent, { input }, context) => service.takeOver(signedIn(context), input),
    },
    Evidence: { reuse: (found) => found },
    Inspection: { evidenceOffered: (seen, { text, agencyIds }) => service.offered(seen, { text, agencyIds }) },
    EvidenceRequest: { reusable: (found, { id }) => service.reusable(found, id ?? null) },
    EvidenceReuse: {
      async offeredAt({ record, seen }, _input, context) {
        return knowsOfOffer(seen, factsOf(record)) ? ((await loaders(context).offers.load(record.id))?.offeredAt.toISOString() ?? null) : null;
      },
      async offeredBy({ record, seen }, _input, context) {
        const offer = knowsOfOffer(seen, factsOf(record)) ? await loaders(context).offers.load(record.id) : null;
        return offer && users.loader(context).load(offer.offeredById);
      },
      canOffer: async (found, _input, context) => canOffer(found.seen, reuseFactsOf(found)) && (await loaders(context).offers.load(found.record.id)) === null,
      canTakeBack: async (found, _input, context) => canTakeBack(found.seen, reuseFactsOf(found)) && (await loaders(context).offers.load(found.record.id)) !== null,
      async origin({ record, seen }, _input, context) {
        const origin = await loaders(context).origins.load(record.id);
        return origin && { ...origin, seen };
      },
    },
    EvidenceOrigin: {
      version: ({ originVersion }) => originVersion,
      savedAt: ({ savedAt }) => savedAt.toISOString(),
      takenOverAt: ({ takenAt }) => takenAt.toISOString(),
      takenOverBy: ({ takenById }, _input, context) => users.loader(context).load(takenById),
      piece: ({ originId, seen }) => evidence.look(seen.viewer, originId),
    },
    OfferedEvidence: {
      agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId),
      criteria: ({ criteria }) => [...criteria],
    },
    ReusableEvidence: { criterionIds: ({ criterionIds }) => [...criterionIds], files: ({ files }) => [...files] },
  };
}

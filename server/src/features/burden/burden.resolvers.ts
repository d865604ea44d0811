import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { canSetRate } from './burden.policy.ts';
import type { BurdenService } from './burden.service.ts';

interface Parts {
  readonly service: BurdenService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
}

export function createBurdenResolvers({ service, agencies, users, frameworks, inspections }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Mutation: { setHourlyRate: (_parent, { input }, context) => service.setRate(signedIn(context), { ...input, expectedPence: input.expectedPence ?? null }) },
    Inspection: {
      async burden(seen, _input, context) {
        service.assertVisible(seen);
        const { ledgers, rates } = loaders(context);
        const [ledger, known, parties, { criteria }] = await Promise.all([
          ledgers.load(seen), rates.load(seen.record.id), inspections.loaders(context).agencies.load(seen.record.id), frameworks.loader(context).load(seen.record.frameworkVersionId),
        ]);
        return service.burdenOf(seen, { ledger, rates: known, criteria, agencyIds: parties.map(({ agencyId }) => agencyId) });
      },
      async burdenSums(seen, _input, context) {
        if (!service.canReadSums(seen)) return null;
        const { totals, rates } = loaders(context);
        return service.sumsOf(...(await Promise.all([totals.load(seen.record.id), rates.load(seen.record.id)])));
      },
      ownHourlyRate: (seen) => (service.hasOwnRate(seen) ? seen : null),
    },
    Burden: {
      agencies: (burden) => [...burden.agencies],
      requests: (burden) => [...burden.requests],
      criteria: (burden) => [...burden.criteria],
    },
    AgencyBurden: { agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId) },
    RequestBurden: { agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId) },
    OwnHourlyRate: { pence: async (seen, _input, context) => service.ownRate(seen, await loaders(context).rates.load(seen.record.id)), canSet: canSetRate, history: (seen) => service.rateHistory(seen) },
    HourlyRateChange: { by: ({ byId }, _input, context) => users.loader(context).load(byId), at: ({ at }) => at.toISOString() },
  };
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { MatrixService } from './matrix.service.ts';

interface Parts {
  readonly service: MatrixService;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
}

export function createMatrixResolvers({ service, agencies, frameworks, inspections }: Parts): Resolvers {
  const loader = perRequest(() => service.loader());
  return {
    Inspection: {
      async matrix(seen, _input, context) {
        service.assertVisible(seen);
        const [counts, parties, { criteria }] = await Promise.all([
          loader(context).load(seen), inspections.loaders(context).agencies.load(seen.record.id), frameworks.loader(context).load(seen.record.frameworkVersionId),
        ]);
        return service.matrixOf(seen, { counts, criteria, agencyIds: parties.map(({ agencyId }) => agencyId) });
      },
    },
    Matrix: {
      agencies: ({ agencyIds }, _input, context) => Promise.all(agencyIds.map((id) => agencies.loader(context).load(id))),
      rows: ({ rows }) => [...rows],
    },
    MatrixRow: {
      cells: ({ cells }) => [...cells],
      standsOn: ({ standsOn }, _input, context) => standsOn && Promise.all(standsOn.map((id) => agencies.loader(context).load(id))),
    },
    MatrixCell: {
      agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId),
      sent: ({ count }) => count('sent') ?? 0,
      drafts: ({ count }) => count('drafts') ?? 0,
      cited: ({ count }) => count('cited'),
      asked: ({ count }) => count('asked'),
      awaited: ({ count }) => count('awaited'),
    },
  };
}

import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { InspectionService } from '../inspections/index.ts';
import { notFound } from '../../platform/errors.ts';
import type { NarrativeService } from './narrative.service.ts';
import { balanceOf, isTriangulated, supportingAgencies } from './support.ts';

interface Parts {
  readonly service: NarrativeService;
  readonly inspections: InspectionService;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
}

export function createNarrativeResolvers({ service, inspections, agencies, frameworks }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  const inspectionLoaders = perRequest(() => inspections.loaders());
  return {
    Inspection: {
      narrative: (seen, _input, context) => service.sections(seen, loaders(context)),
      narrativeSection: (seen, { id }, context) => service.section(seen, id, loaders(context)),
    },
    Evidence: { citations: ({ record, seen }, _input, context) => service.citationsOf(seen, record.id, loaders(context)) },
    NarrativeSection: {
      async criterion({ seen, criterion }, _input, context) {
        const { criteria } = await frameworks.loader(context).load(seen.record.frameworkVersionId);
        return criteria.find(({ id }) => id === criterion.id) ?? Promise.reject(notFound('criterion'));
      },
      lead: ({ leadId }, _input, context) => (leadId === null ? null : agencies.loader(context).load(leadId)),
      statements: ({ statements }) => [...statements],
      async balance({ seen, statements }, _input, context) {
        const participants = await inspectionLoaders(context).agencies.load(seen.record.id);
        return balanceOf(statements.flatMap(({ citations }) => citations), participants.map(({ agencyId }) => agencyId));
      },
    },
    Statement: {
      updatedAt: ({ updatedAt }) => updatedAt.toISOString(),
      citations: ({ citations }) => [...citations],
      agencies: ({ citations }, _input, context) => Promise.all(supportingAgencies(citations).map((id) => agencies.loader(context).load(id))),
      isTriangulated: ({ citations }) => isTriangulated(citations),
    },
    Citation: {
      id: ({ sectionId, statementId, evidenceId, stance }) => [sectionId, statementId, evidenceId, stance].join(':'),
      agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId),
      evidence: ({ seen, evidenceId }, _input, context) => loaders(context).evidence.load({ seen, id: evidenceId }),
    },
    AgencyShare: { agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId) },
  };
}

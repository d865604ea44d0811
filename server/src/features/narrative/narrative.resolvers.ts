import { formatPlace, suggestionKindOf } from '@joint/shared';
import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { InspectionService } from '../inspections/index.ts';
import { notFound } from '../../platform/errors.ts';
import type { Users } from '../users/index.ts';
import type { NarrativeService } from './narrative.service.ts';
import { balanceOf, isTriangulated, supportingAgencies } from './support.ts';

interface Parts {
  readonly service: NarrativeService;
  readonly inspections: InspectionService;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
  readonly users: Users;
}

export function createNarrativeResolvers({ service, inspections, agencies, frameworks, users }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  const inspectionLoaders = perRequest(() => inspections.loaders());
  return {
    Query: { citationPlace: (_parent, input, context) => service.findPlace(signedIn(context), input, loaders(context)) },
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
      suggestions: ({ seen, id }, _input, context) => service.suggestionsOf(seen, id, loaders(context)),
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
      suggestions: async ({ seen, sectionId, id }, _input, context) => (await service.suggestionsOf(seen, sectionId, loaders(context))).filter(({ statementId }) => statementId === id),
    },
    Suggestion: {
      // One that reaches over several statements is told of in each.
      id: ({ id, statementId }) => `${id}:${statementId ?? ''}`,
      kind: suggestionKindOf,
      author: ({ authorId }, _input, context) => (authorId === null ? null : users.loader(context).load(authorId)),
      suggestedAt: ({ at }) => at.toISOString(),
    },
    Citation: {
      // Without the place: its coordinates are for those alone who may see the evidence.
      id: ({ sectionId, statementId, evidenceId, stance, nth }) => [sectionId, statementId, evidenceId, stance, ...(nth > 1 ? [nth] : [])].join(':'),
      agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId),
      evidence: ({ seen, evidenceId }, _input, context) => loaders(context).evidence.load({ seen, id: evidenceId }),
      place: (citation, _input, context) => service.placeOf(citation, loaders(context)),
    },
    CitationPlace: { kind: ({ place }) => place.is, code: ({ place }) => formatPlace(place) },
    AgencyShare: { agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId) },
  };
}

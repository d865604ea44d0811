import { searchTypes } from '@joint/shared';
import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import { toStretches } from './search.highlights.ts';
import type { SearchService } from './search.service.ts';

export function createSearchResolvers({ service, agencies }: { service: SearchService; agencies: Agencies }): Resolvers {
  return {
    Query: { search: (_parent, { first, ...input }, context) => service.find(signedIn(context), input, first) },
    SearchResults: {
      hits: ({ hits }) => [...hits],
      totalCount: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0),
      countByType: ({ counts }) => searchTypes.flatMap((type) => (counts[type] ? [{ type, count: counts[type] }] : [])),
    },
    SearchHit: {
      title: ({ title }) => toStretches(title),
      excerpt: ({ excerpt }) => toStretches(excerpt),
      agencies: ({ agencyIds }, _input, context) => Promise.all(agencyIds.map((id) => agencies.loader(context).load(id))),
      criterionIds: ({ criterionIds }) => [...criterionIds],
    },
  };
}

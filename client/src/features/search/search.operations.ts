import { graphql } from '../../generated/gql.ts';

export const searchQuery = graphql(/* GraphQL */ `
  query SearchPage_Find($inspectionId: ID!, $words: String!, $filter: SearchFilter, $first: Int!) {
    search(inspectionId: $inspectionId, words: $words, filter: $filter, first: $first) {
      totalCount
      countByType { type count }
      suggestion { words totalCount }
      hits {
        id type withinId kind status isDistressing criterionIds periodFrom periodTo
        title { text isMatch }
        excerpt { text isMatch }
        agencies { id kind name shortName }
      }
    }
  }
`);

/** Lines of enquiry to narrow by; asked for by inspectors alone. */
export const searchLinesQuery = graphql(/* GraphQL */ `
  query SearchPage_Lines($inspectionId: ID!) {
    inspection(id: $inspectionId) { id lines { id question } }
  }
`);

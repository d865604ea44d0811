import { graphql } from '../../../generated/gql.ts';

/** What a statement may begin from. */
export const patternsQuery = graphql(/* GraphQL */ `
  query Patterns_List($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      statementPatterns { id kind text mayRemove agency { id } }
    }
  }
`);
export const keepPatternMutation = graphql(/* GraphQL */ `
  mutation Patterns_Keep($input: KeepPatternInput!) { keepPattern(input: $input) { id } }
`);
export const removePatternMutation = graphql(/* GraphQL */ `
  mutation Patterns_Remove($input: RemovePatternInput!) { removePattern(input: $input) }
`);

import { graphql } from '../../generated/gql.ts';

export const activityQuery = graphql(/* GraphQL */ `
  query Activity_Entries($id: ID!, $first: Int!, $after: String) {
    inspection(id: $id) {
      id
      activity(first: $first, after: $after) {
        nodes { seq type at summary evidenceId requestId actor { id name } agency { id kind name shortName } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

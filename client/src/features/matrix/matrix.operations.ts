import { graphql } from '../../generated/gql.ts';

export const matrixQuery = graphql(/* GraphQL */ `
  query MatrixPage_Matrix($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      requestAbilities { prepare }
      matrix {
        isWhole
        agencies { id kind name shortName }
        rows {
          criterion { id title }
          cells { agency { id kind name shortName } state sent drafts cited asked awaited }
          standsOn { id kind name shortName }
        }
      }
    }
  }
`);

import { graphql } from '../../../generated/gql.ts';

export const evidenceReachFragment = graphql(/* GraphQL */ `
  fragment Reach on EvidenceReach {
    visibility
    readers { role user { id name agency { id kind name shortName } } }
    later { phase member { role user { id name agency { id kind name shortName } } } }
  }
`);

/** Of a contribution of the viewer's own, before there is one. */
export const ownReachQuery = graphql(/* GraphQL */ `
  query EvidenceForm_OwnReach($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      evidenceReach { ...Reach }
    }
  }
`);

/** Of a piece that is there, whoever wrote it. */
export const pieceReachQuery = graphql(/* GraphQL */ `
  query EvidenceForm_PieceReach($id: ID!) {
    evidence(id: $id) {
      id
      reach { ...Reach }
    }
  }
`);

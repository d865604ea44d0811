import { graphql } from '../../generated/gql.ts';

export const offeredQuery = graphql(/* GraphQL */ `
  query AskPage_Offered($inspectionId: ID!, $text: String!, $agencyIds: [ID!]!) {
    inspection(id: $inspectionId) {
      id
      evidenceOffered(text: $text, agencyIds: $agencyIds) {
        id kind title periodFrom periodTo criteria isDistressing
        agency { id kind name shortName }
      }
    }
  }
`);

export const reusableFragment = graphql(/* GraphQL */ `
  fragment Reusable on ReusableEvidence {
    id kind title body periodFrom periodTo criterionIds visibility isDistressing version referencesTakenOut hasTable
    files { id name size namesChildren }
  }
`);

export const reusableQuery = graphql(/* GraphQL */ `
  query RequestPage_Reusable($requestId: ID!, $id: ID) {
    evidenceRequest(id: $requestId) {
      id title question
      abilities { attach }
      reusable(id: $id) { ...Reusable }
    }
  }
`);

export const takeOverMutation = graphql(/* GraphQL */ `
  mutation TakeOverPage_TakeOver($input: TakeOverEvidenceInput!) {
    takeOverEvidence(input: $input) { ...EvidencePiece }
  }
`);

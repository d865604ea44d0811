import { graphql } from '../../../generated/gql.ts';

export const reuseFragment = graphql(/* GraphQL */ `
  fragment Reuse on Evidence {
    id
    reuse {
      offeredAt canOffer canTakeBack
      offeredBy { id name }
      origin { version savedAt takenOverAt takenOverBy { id name } piece { id inspectionId title } }
    }
  }
`);

export const reuseQuery = graphql(/* GraphQL */ `
  query EvidenceReuse_Piece($id: ID!) {
    evidence(id: $id) { ...Reuse }
  }
`);

export const offerMutation = graphql(/* GraphQL */ `
  mutation EvidenceReuse_Offer($input: OfferEvidenceInput!) {
    offerEvidence(input: $input) { ...Reuse }
  }
`);

export const takeBackOfferMutation = graphql(/* GraphQL */ `
  mutation EvidenceReuse_TakeBack($input: TakeBackOfferInput!) {
    takeBackOffer(input: $input) { ...Reuse }
  }
`);

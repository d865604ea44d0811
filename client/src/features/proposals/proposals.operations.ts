import { graphql } from '../../generated/gql.ts';

/** A proposal with all that was said of it. */
export const proposalPartsFragment = graphql(/* GraphQL */ `
  fragment ProposalParts on WordingProposal {
    id sectionId criterionId statementId statementText statementKind presentWording proposedAt readWords words reason status isChangedSince settledAt answer replacedWords acceptedWords
    agency { id kind name shortName }
    proposedBy { id name }
    settledBy { id name }
    evidence { id evidence { id title kind status agency { id kind name shortName } } }
    abilities { withdraw decide }
  }
`);

export const proposalsQuery = graphql(/* GraphQL */ `
  query Proposals_List($inspectionId: ID!, $sectionId: ID) {
    inspection(id: $inspectionId) { id wordingProposals(sectionId: $sectionId) { ...ProposalParts } }
  }
`);

export const proposalQuery = graphql(/* GraphQL */ `
  query ProposalPage_Proposal($id: ID!) { wordingProposal(id: $id) { ...ProposalParts } }
`);

export const statementQuery = graphql(/* GraphQL */ `
  query ProposePage_Statement($sectionId: ID!, $statementId: ID!) {
    statementToProposeFor(sectionId: $sectionId, statementId: $statementId) { sectionId statementId kind text wording open { id } }
  }
`);

/** What the viewer's agency has given, by the words of a search. */
export const ownEvidenceQuery = graphql(/* GraphQL */ `
  query ProposePage_Evidence($inspectionId: ID!, $agencyId: ID!, $search: String!) {
    inspection(id: $inspectionId) {
      id
      evidence(first: 10, filter: { agencyId: $agencyId, status: SUBMITTED, search: $search }) {
        nodes { id title kind }
        totalCount
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const proposeMutation = graphql(/* GraphQL */ `
  mutation ProposePage_Propose($input: ProposeWordingInput!) { proposeWording(input: $input) { ...ProposalParts } }
`);
export const withdrawMutation = graphql(/* GraphQL */ `
  mutation ProposalPage_Withdraw($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { ...ProposalParts } }
`);
export const acceptMutation = graphql(/* GraphQL */ `
  mutation ProposalPage_Accept($input: AcceptProposalInput!) { acceptProposal(input: $input) { ...ProposalParts } }
`);
export const declineMutation = graphql(/* GraphQL */ `
  mutation ProposalPage_Decline($input: DeclineProposalInput!) { declineProposal(input: $input) { ...ProposalParts } }
`);

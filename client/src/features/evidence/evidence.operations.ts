import { graphql } from '../../generated/gql.ts';

/** Everything a list or page shows of one piece. Live messages are written in this shape, so no field may be left out of them. */
export const evidencePieceFragment = graphql(/* GraphQL */ `
  fragment EvidencePiece on Evidence {
    id
    inspectionId
    agency { id kind name shortName }
    author { id name }
    kind
    status
    visibility
    title
    body
    criterionIds
    periodFrom
    periodTo
    version
    createdAt
    updatedAt
    submittedAt
    withdrawnReason
    isDistressing
    awaitingReleaseSince
    releaseNote
    abilities { revise withdraw cite }
  }
`);

export const evidenceFeedQuery = graphql(/* GraphQL */ `
  query EvidenceFeed_List($inspectionId: ID!, $first: Int!, $after: String, $filter: EvidenceFilter) {
    inspection(id: $inspectionId) {
      id
      evidence(first: $first, after: $after, filter: $filter) {
        nodes { ...EvidencePiece }
        pageInfo { endCursor hasNextPage }
        totalCount
        countByAgency { agency { id kind name shortName } count }
      }
    }
  }
`);

export const evidencePageQuery = graphql(/* GraphQL */ `
  query EvidencePage_Piece($id: ID!) {
    evidence(id: $id) {
      ...EvidencePiece
      minutes
      canRelease
      citations { id sectionId statementId stance agency { id kind name shortName } }
    }
  }
`);

/** Which part of a piece a citation rests on, as this reader may see it. */
export const citedPlaceFragment = graphql(/* GraphQL */ `
  fragment CitedPlace on CitationPlace { kind code label quotation standing }
`);

/** Words of the statements in one section, for links to those that cite a piece. */
export const citingSectionQuery = graphql(/* GraphQL */ `
  query EvidencePage_CitingSection($inspectionId: ID!, $sectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrativeSection(id: $sectionId) {
        id
        criterion { id title }
        statements { id kind text }
      }
    }
  }
`);

export const contributeEvidenceMutation = graphql(/* GraphQL */ `
  mutation AddEvidence_Contribute($input: ContributeEvidenceInput!) {
    contributeEvidence(input: $input) { ...EvidencePiece }
  }
`);

export const reviseEvidenceMutation = graphql(/* GraphQL */ `
  mutation EditEvidence_Revise($input: ReviseEvidenceInput!) {
    reviseEvidence(input: $input) { ...EvidencePiece }
  }
`);

export const withdrawEvidenceMutation = graphql(/* GraphQL */ `
  mutation WithdrawEvidence_Withdraw($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) { ...EvidencePiece }
  }
`);

export const releaseEvidenceMutation = graphql(/* GraphQL */ `
  mutation EvidencePage_Release($input: ReleaseEvidenceInput!) {
    releaseEvidence(input: $input)
  }
`);

export const giveBackEvidenceMutation = graphql(/* GraphQL */ `
  mutation EvidencePage_GiveBack($input: GiveBackEvidenceInput!) {
    giveBackEvidence(input: $input) { ...EvidencePiece canRelease }
  }
`);

/** What is said inside the agency, apart from the piece: messages of the feed never carry it. */
export const evidenceCommentsQuery = graphql(/* GraphQL */ `
  query EvidencePage_Comments($id: ID!) {
    evidence(id: $id) {
      id canComment
      comments { id text at author { id name } }
    }
  }
`);

export const commentOnEvidenceMutation = graphql(/* GraphQL */ `
  mutation EvidencePage_Comment($input: CommentOnEvidenceInput!) {
    commentOnEvidence(input: $input) {
      id canComment
      comments { id text at author { id name } }
    }
  }
`);

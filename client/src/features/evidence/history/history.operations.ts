import { graphql } from '../../../generated/gql.ts';

export const evidenceHistoryQuery = graphql(/* GraphQL */ `
  query EvidenceHistory_Revisions($evidenceId: ID!, $after: String) {
    evidenceRevisions(evidenceId: $evidenceId, after: $after) {
      nodes { version savedAt savedBy { id name } status changed }
      pageInfo { endCursor hasNextPage }
      totalCount
      hiddenCount
    }
  }
`);

export const evidenceRevisionFragment = graphql(/* GraphQL */ `
  fragment ComparedRevision on EvidenceRevision {
    version
    savedAt
    savedBy { id name }
    kind
    status
    visibility
    title
    body
    criterionIds
    periodFrom
    periodTo
    withdrawnReason
    isDistressing
  }
`);

export const compareRevisionsQuery = graphql(/* GraphQL */ `
  query EvidenceCompare_Revisions($evidenceId: ID!, $from: Int!, $to: Int!) {
    before: evidenceRevision(evidenceId: $evidenceId, version: $from) { ...ComparedRevision }
    after: evidenceRevision(evidenceId: $evidenceId, version: $to) { ...ComparedRevision }
  }
`);

export const readRevisionQuery = graphql(/* GraphQL */ `
  query EvidenceVersion_Revision($evidenceId: ID!, $version: Int!) {
    evidenceRevision(evidenceId: $evidenceId, version: $version) { ...ComparedRevision }
  }
`);

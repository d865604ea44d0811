import { graphql } from '../../../generated/gql.ts';

export const caseHistoryQuery = graphql(/* GraphQL */ `
  query CaseHistory_Revisions($of: CaseHistoryInput!, $after: String) {
    caseRevisions(of: $of, after: $after) {
      nodes { version savedAt isDraft changed savedBy { id name } }
      pageInfo { endCursor hasNextPage }
      totalCount
      hiddenCount
    }
  }
`);

export const caseRevisionFragment = graphql(/* GraphQL */ `
  fragment ReadCaseRevision on CaseRevision { version savedAt isDraft savedBy { id name } texts { of text } }
`);

export const readCaseRevisionQuery = graphql(/* GraphQL */ `
  query CaseVersion_Revision($of: CaseHistoryInput!, $version: Int!) { caseRevision(of: $of, version: $version) { ...ReadCaseRevision } }
`);

export const compareCaseRevisionsQuery = graphql(/* GraphQL */ `
  query CaseCompare_Revisions($of: CaseHistoryInput!, $from: Int!, $to: Int!) {
    before: caseRevision(of: $of, version: $from) { ...ReadCaseRevision }
    after: caseRevision(of: $of, version: $to) { ...ReadCaseRevision }
  }
`);

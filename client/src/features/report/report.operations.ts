import { graphql } from '../../generated/gql.ts';

export const reportSectionFragment = graphql(/* GraphQL */ `
  fragment ReportSection on NarrativeSection {
    id
    criterion { id code title question position }
    lead { id kind name shortName }
    balance { agency { id kind name shortName } cited }
    statements {
      id
      kind
      text
      position
      row { table cells { column words } }
      updatedAt
      isTriangulated
      agencies { id kind name shortName }
      citations {
        id
        evidenceId
        stance
        isWithdrawn
        agency { id kind name shortName }
        evidence { id title kind status isDistressing periodFrom periodTo datasetRemoval { removedAt } }
        place { ...CitedPlace }
      }
    }
  }
`);

export const reportQuery = graphql(/* GraphQL */ `
  query Report_Narrative($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      phaseSince
      frameworkVersion { id title version owner }
      narrative { ...ReportSection }
    }
  }
`);

/** One section anew, after it changed. */
export const reportSectionQuery = graphql(/* GraphQL */ `
  query Report_Section($inspectionId: ID!, $sectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrativeSection(id: $sectionId) { ...ReportSection }
    }
  }
`);

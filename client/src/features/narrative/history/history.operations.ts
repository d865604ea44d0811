import { graphql } from '../../../generated/gql.ts';

/** A version as the list names it. */
export const versionHeadFragment = graphql(/* GraphQL */ `
  fragment VersionHead on NarrativeVersion {
    id sectionId kind name at phase
    savedBy { id name }
    frozen { purpose at by { id name } }
    abilities { name freeze restore }
  }
`);

export const narrativeVersionsQuery = graphql(/* GraphQL */ `
  query NarrativeHistory_Versions($inspectionId: ID!, $sectionId: ID, $after: String) {
    inspection(id: $inspectionId) {
      id
      narrativeVersions(sectionId: $sectionId, first: 20, after: $after) {
        nodes { ...VersionHead }
        pageInfo { endCursor hasNextPage }
        totalCount
        canSave
      }
    }
  }
`);

/** What one version said, whole or one section. */
export const narrativeVersionQuery = graphql(/* GraphQL */ `
  query NarrativeVersion_Read($id: ID!, $sectionId: ID) {
    narrativeVersion(id: $id) {
      ...VersionHead
      sections(sectionId: $sectionId) {
        sectionId
        statements {
          id kind text
          citations { id stance isWithdrawn agency { id kind name shortName } evidence { id title isDistressing } place { ...CitedPlace } }
          passages { text author { id name } }
        }
      }
    }
  }
`);

/** The same of the text as it stands. */
export const narrativeNowQuery = graphql(/* GraphQL */ `
  query NarrativeVersion_Now($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrative { id statements { id kind text citations { id stance isWithdrawn agency { id kind name shortName } evidence { id title isDistressing } place { ...CitedPlace } } } }
    }
  }
`);

export const versionHeadQuery = graphql(/* GraphQL */ `
  query NarrativeVersion_Head($id: ID!) { narrativeVersion(id: $id) { ...VersionHead } }
`);

export const saveVersionMutation = graphql(/* GraphQL */ `
  mutation NarrativeHistory_Save($input: SaveNarrativeVersionInput!) { saveNarrativeVersion(input: $input) { ...VersionHead } }
`);
export const nameVersionMutation = graphql(/* GraphQL */ `
  mutation NameVersionPage_Name($input: NameNarrativeVersionInput!) { nameNarrativeVersion(input: $input) { ...VersionHead } }
`);
export const freezeVersionMutation = graphql(/* GraphQL */ `
  mutation FreezeVersionPage_Freeze($input: FreezeNarrativeVersionInput!) { freezeNarrativeVersion(input: $input) { ...VersionHead } }
`);
export const restoreVersionMutation = graphql(/* GraphQL */ `
  mutation RestoreVersionPage_Restore($input: RestoreNarrativeVersionInput!) { restoreNarrativeVersion(input: $input) { ...VersionHead } }
`);

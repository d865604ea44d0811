import { graphql } from '../../generated/gql.ts';

export const evidenceDatasetQuery = graphql(/* GraphQL */ `
  query EvidenceDataset_Summary($evidenceId: ID!) {
    evidence(id: $evidenceId) {
      id
      dataset { id version name rowCount columns { key } importedAt importedBy { id name } }
      datasetRemoval { removedAt reason removedBy { id name } }
      datasetImport { draftId name rows of problem }
      datasetAbilities { import }
    }
  }
`);

/** What happened to the tables of a piece, without their figures. */
export const datasetHistoryQuery = graphql(/* GraphQL */ `
  query EvidenceHistory_Tables($evidenceId: ID!) {
    evidence(id: $evidenceId) {
      id
      datasetVersions { version name rowCount importedAt importedBy { id name } removal { removedAt reason removedBy { id name } } }
    }
  }
`);

/** What is asked before a table is removed. */
export const tableToRemoveQuery = graphql(/* GraphQL */ `
  query RemoveTable_Piece($evidenceId: ID!) {
    evidence(id: $evidenceId) {
      id
      title
      status
      dataset { id version rowCount columns { key } }
      datasetAbilities { import }
    }
  }
`);

export const removeDatasetMutation = graphql(/* GraphQL */ `
  mutation RemoveTable_Remove($input: RemoveDatasetInput!) {
    removeDataset(input: $input) { id dataset { id } datasetRemoval { removedAt reason removedBy { id name } } }
  }
`);

export const datasetPageQuery = graphql(/* GraphQL */ `
  query DatasetPage_Dataset($evidenceId: ID!, $version: Int, $first: Int!, $after: Int, $order: DatasetOrder) {
    evidence(id: $evidenceId) { id title datasetAbilities { import } }
    dataset(evidenceId: $evidenceId, version: $version) {
      id
      evidenceId
      version
      name
      source
      rowCount
      smallNumbers
      notes
      isLatest
      importedAt
      importedBy { id name }
      columns { key name type unit period role }
      rows(first: $first, after: $after, order: $order) {
        nodes { rowNo cells }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const datasetChartQuery = graphql(/* GraphQL */ `
  query DatasetChart_Bars($evidenceId: ID!, $version: Int, $key: String, $by: String!) {
    dataset(evidenceId: $evidenceId, version: $version) {
      id
      chart(key: $key, by: $by) { more bars { label value rows } }
    }
  }
`);

export const datasetDraftQuery = graphql(/* GraphQL */ `
  query ImportDataset_Draft($id: ID!) {
    datasetDraft(id: $id) {
      id
      name
      sheet
      sheets
      headerRow
      rowCount
      notes
      columns { key name type unit period role }
      findings { column kind count first masked }
      sample { rowNo cells }
    }
  }
`);

export const checkDatasetQuery = graphql(/* GraphQL */ `
  query ImportDataset_Check($input: CheckDatasetInput!) {
    checkDataset(input: $input) { faultCount faults { address message } smallNumbers smallNumbersAt }
  }
`);

import { graphql } from '../../generated/gql.ts';

/** The sections at the left of the workspace: whose evidence each cites, and how many statements it has. */
export const narrativeSectionsQuery = graphql(/* GraphQL */ `
  query Narrative_Sections($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrative {
        id
        criterion { id code title question guidance asks { heading question } }
        lead { id kind name shortName }
        balance { agency { id kind name shortName } cited }
        statements { id }
      }
    }
  }
`);

/** What a citation shows of its evidence. */
export const citedEvidenceFragment = graphql(/* GraphQL */ `
  fragment CitedEvidence on Evidence {
    id
    inspectionId
    title
    kind
    status
    periodTo
    isDistressing
    agency { id kind name shortName }
  }
`);

/** Most of what a section cites, in one question. */
export const citableEvidenceQuery = graphql(/* GraphQL */ `
  query Narrative_CitableEvidence($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      evidence(first: 100) { nodes { ...CitedEvidence } }
    }
  }
`);

/** A piece that was not among them. */
export const citedPieceQuery = graphql(/* GraphQL */ `
  query Narrative_CitedPiece($id: ID!) {
    evidence(id: $id) { ...CitedEvidence }
  }
`);

/** Evidence to cite: what speaks of this criterion, then the rest. */
export const citePickerQuery = graphql(/* GraphQL */ `
  query CitePicker_Search($inspectionId: ID!, $here: EvidenceFilter!, $anywhere: EvidenceFilter!) {
    inspection(id: $inspectionId) {
      id
      here: evidence(first: 12, filter: $here) { nodes { ...CitedEvidence } }
      anywhere: evidence(first: 20, filter: $anywhere) { nodes { ...CitedEvidence } totalCount }
    }
  }
`);

/** What of a piece a citation can rest on. */
export const citePartQuery = graphql(/* GraphQL */ `
  query CitePart_Piece($id: ID!) {
    evidence(id: $id) {
      id
      title
      version
      body
      isDistressing
      files { id name mediaType status }
      dataset { id version rowCount columns { key name type } rows(first: 8) { nodes { rowNo cells } } }
    }
  }
`);

/** What stands at a place, for the text that is being written. */
export const citationPlaceQuery = graphql(/* GraphQL */ `
  query CitePart_Place($evidenceId: ID!, $code: String!) {
    citationPlace(evidenceId: $evidenceId, code: $code) { ...CitedPlace }
  }
`);

/** What waits for a decision in each section; nothing for whoever may not open the text. */
export const openSuggestionsQuery = graphql(/* GraphQL */ `
  query Narrative_OpenSuggestions($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrative {
        id
        criterion { id title }
        suggestions { id }
      }
    }
  }
`);

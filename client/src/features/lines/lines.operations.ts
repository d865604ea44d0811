import { graphql } from '../../generated/gql.ts';

/** A line with all that is attached to it. */
export const linePartsFragment = graphql(/* GraphQL */ `
  fragment LineParts on LineOfEnquiry {
    id question reason state conclusion closedAt version updatedAt
    openedBy { id name }
    missing { id kind name shortName }
    abilities { revise attach close reopen }
    evidence { attachedAt attachedBy { id name } evidence { id title kind status periodFrom periodTo agency { id kind name shortName } } }
    statements { sectionId statementId criterionId kind text }
    requests { wordingId requests { id title state isOverdue agency { id kind name shortName } } }
  }
`);

export const linesQuery = graphql(/* GraphQL */ `
  query LinesPage_Lines($inspectionId: ID!) {
    inspection(id: $inspectionId) { id lines { ...LineParts } }
  }
`);

export const lineQuery = graphql(/* GraphQL */ `
  query LinePage_Line($id: ID!) {
    line(id: $id) { ...LineParts }
  }
`);

/** The lines that a piece is attached to, and those it could be attached to. */
export const evidenceLinesQuery = graphql(/* GraphQL */ `
  query EvidenceLines_Lines($inspectionId: ID!, $evidenceId: ID!) {
    evidence(id: $evidenceId) { id lines { id question state } }
    inspection(id: $inspectionId) { id lines { id question state abilities { attach } } }
  }
`);

/** The lines that requests and statements are attached to, and those they could be. */
export const attachedLinesQuery = graphql(/* GraphQL */ `
  query AttachedLines_Lines($inspectionId: ID!) {
    inspection(id: $inspectionId) { id lines { id question state abilities { attach } statements { sectionId statementId } requests { wordingId } } }
  }
`);

export const attachableRequestsQuery = graphql(/* GraphQL */ `
  query AttachPage_Requests($inspectionId: ID!, $after: String) {
    inspection(id: $inspectionId) {
      id
      requests(first: 100, after: $after) {
        nodes { id wordingId title state isOverdue agency { id kind name shortName } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const attachableEvidenceQuery = graphql(/* GraphQL */ `
  query AttachPage_Evidence($inspectionId: ID!, $search: String!) {
    inspection(id: $inspectionId) {
      id
      evidence(first: 10, filter: { status: SUBMITTED, search: $search }) {
        nodes { id title kind status agency { id kind name shortName } }
        totalCount
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const attachableStatementsQuery = graphql(/* GraphQL */ `
  query AttachPage_Statements($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrative { id criterion { id title } statements { id kind text } }
    }
  }
`);

export const openLineMutation = graphql(/* GraphQL */ `
  mutation OpenLinePage_Open($input: OpenLineInput!) { openLine(input: $input) { ...LineParts } }
`);
export const reviseLineMutation = graphql(/* GraphQL */ `
  mutation EditLinePage_Revise($input: ReviseLineInput!) { reviseLine(input: $input) { ...LineParts } }
`);
export const closeLineMutation = graphql(/* GraphQL */ `
  mutation CloseLinePage_Close($input: CloseLineInput!) { closeLine(input: $input) { ...LineParts } }
`);
export const reopenLineMutation = graphql(/* GraphQL */ `
  mutation LinePage_Reopen($input: ReopenLineInput!) { reopenLine(input: $input) { ...LineParts } }
`);
export const orderLinesMutation = graphql(/* GraphQL */ `
  mutation LinesPage_Order($input: OrderLinesInput!) { orderLines(input: $input) { id } }
`);
export const attachMutation = graphql(/* GraphQL */ `
  mutation Lines_Attach($input: LineAttachmentInput!) { attachToLine(input: $input) { ...LineParts } }
`);
export const detachMutation = graphql(/* GraphQL */ `
  mutation Lines_Detach($input: LineAttachmentInput!) { detachFromLine(input: $input) { ...LineParts } }
`);

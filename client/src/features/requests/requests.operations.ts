import { graphql } from '../../generated/gql.ts';

/** Everything a list shows of one request. */
export const requestRowFragment = graphql(/* GraphQL */ `
  fragment RequestRow on EvidenceRequest {
    id wordingId title state stateSince dueOn dueInWorkingDays workingDaysLeft isOverdue agencyTakesPart sentAt
    agency { id kind name shortName }
    askedBy { id name }
    assignee { id name }
  }
`);

/** And everything its own page does. */
export const requestWholeFragment = graphql(/* GraphQL */ `
  fragment RequestWhole on EvidenceRequest {
    ...RequestRow
    question reason criterionIds words version othersShown
    othersAsked { id kind name shortName }
    moves { action label effect words }
    abilities { revise attach assign comment }
    comments { id text at author { id name } }
    answers { ...EvidencePiece citations { id } }
    history { seq at text words actor { id name } agency { id kind name shortName } }
  }
`);

export const requestsItemQuery = graphql(/* GraphQL */ `
  query RequestsItem_Waiting($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id requestsWaiting
      requestAbilities { view prepare send }
    }
  }
`);

export const requestListQuery = graphql(/* GraphQL */ `
  query RequestListPage_Requests($inspectionId: ID!, $first: Int!, $after: String, $filter: RequestFilter) {
    inspection(id: $inspectionId) {
      id
      requestAbilities { view prepare send }
      requests(first: $first, after: $after, filter: $filter) {
        nodes { ...RequestRow }
        pageInfo { endCursor hasNextPage }
        totalCount
      }
    }
  }
`);

export const requestQuery = graphql(/* GraphQL */ `
  query RequestPage_Request($id: ID!) {
    evidenceRequest(id: $id) { ...RequestWhole }
  }
`);

export const bankHolidaysQuery = graphql(/* GraphQL */ `
  query AskPage_BankHolidays { bankHolidays }
`);

export const heldQuery = graphql(/* GraphQL */ `
  query AskPage_Held($inspectionId: ID!, $text: String!, $agencyIds: [ID!]!) {
    inspection(id: $inspectionId) {
      id
      evidenceHeld(text: $text, agencyIds: $agencyIds) { ...EvidencePiece }
    }
  }
`);

export const prepareMutation = graphql(/* GraphQL */ `
  mutation AskPage_Prepare($input: PrepareRequestInput!) {
    prepareRequest(input: $input) { ...RequestRow }
  }
`);

export const reviseMutation = graphql(/* GraphQL */ `
  mutation EditRequestPage_Revise($input: ReviseRequestInput!) {
    reviseRequest(input: $input) { ...RequestRow version }
  }
`);

export const moveMutation = graphql(/* GraphQL */ `
  mutation RequestPage_Move($input: MoveRequestInput!) {
    moveRequest(input: $input) { ...RequestWhole }
  }
`);

export const attachMutation = graphql(/* GraphQL */ `
  mutation AttachPage_Attach($input: AttachAnswersInput!) {
    attachAnswers(input: $input) { ...RequestWhole }
  }
`);

export const detachMutation = graphql(/* GraphQL */ `
  mutation RequestPage_Detach($input: DetachAnswerInput!) {
    detachAnswer(input: $input) { ...RequestWhole }
  }
`);

export const assignMutation = graphql(/* GraphQL */ `
  mutation RequestPage_Assign($input: AssignRequestInput!) {
    assignRequest(input: $input) { ...RequestWhole }
  }
`);

export const commentMutation = graphql(/* GraphQL */ `
  mutation RequestPage_Comment($input: CommentOnRequestInput!) {
    commentOnRequest(input: $input) { ...RequestWhole }
  }
`);

export const ownReleaseQuery = graphql(/* GraphQL */ `
  query AgencyWorkPage_Release($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      ownAgencyRelease { coordinatorReleases canSet }
    }
  }
`);

export const setReleaseMutation = graphql(/* GraphQL */ `
  mutation AgencyWorkPage_SetRelease($input: SetReleaseInput!) {
    setRelease(input: $input) {
      id
      ownAgencyRelease { coordinatorReleases canSet }
    }
  }
`);

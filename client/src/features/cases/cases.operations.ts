import { graphql } from '../../generated/gql.ts';

/** An agency's place in a case: its words only where the reader may have them. */
export const caseViewFragment = graphql(/* GraphQL */ `
  fragment CaseViewParts on CaseView {
    isIn isLate isOpen removedAt removedReason
    removedBy { id name }
    agency { id kind name shortName }
    content { state knew did lived version updatedAt submittedAt updatedBy { id name } }
    additions { id text createdAt author { id name } }
  }
`);

/** A case with all of it that the reader may have. */
export const casePartsFragment = graphql(/* GraphQL */ `
  fragment CaseParts on TrackedCase {
    id reference state criterionIds createdAt releasedAt releaseReason pageVersion version withdrawnAt withdrawnReason
    openedBy { id name }
    releasedBy { id name }
    withdrawnBy { id name }
    abilities { write release add join sign correct }
    views { ...CaseViewParts }
    formerViews { ...CaseViewParts }
    contradictions {
      id firstQuote secondQuote note markedAt resolution resolvedAt
      firstAgency { id kind name shortName }
      secondAgency { id kind name shortName }
      markedBy { id name }
      resolvedBy { id name }
    }
    answers { question text version updatedAt updatedBy { id name } }
    signOffs { id signedAt undoneAt agency { id kind name shortName } signedBy { id name } undoneBy { id name } }
  }
`);

export const casesQuery = graphql(/* GraphQL */ `
  query CasesPage_Cases($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      trackedCases { id reference state formerViews { agency { id } } views { isIn isOpen agency { id kind name shortName } } signOffs { id undoneAt agency { id } } }
    }
  }
`);
export const caseQuery = graphql(/* GraphQL */ `
  query CasePage_Case($id: ID!) { trackedCase(id: $id) { ...CaseParts } }
`);
export const openCaseMutation = graphql(/* GraphQL */ `
  mutation OpenCasePage_Open($input: OpenCaseInput!) { openCase(input: $input) { ...CaseParts } }
`);
export const correctMutation = graphql(/* GraphQL */ `
  mutation CorrectCasePage_Correct($input: CorrectCaseInput!) { correctCase(input: $input) { ...CaseParts } }
`);
export const withdrawMutation = graphql(/* GraphQL */ `
  mutation WithdrawCasePage_Withdraw($input: WithdrawCaseInput!) { withdrawCase(input: $input) { ...CaseParts } }
`);
export const saveViewMutation = graphql(/* GraphQL */ `
  mutation WriteViewPage_Save($input: SaveCaseViewInput!) { saveCaseView(input: $input) { ...CaseParts } }
`);
export const releaseMutation = graphql(/* GraphQL */ `
  mutation ReleaseCasePage_Release($input: ReleaseCaseInput!) { releaseCase(input: $input) { ...CaseParts } }
`);
export const addMutation = graphql(/* GraphQL */ `
  mutation AddToViewPage_Add($input: AddToCaseViewInput!) { addToCaseView(input: $input) { ...CaseParts } }
`);
export const markMutation = graphql(/* GraphQL */ `
  mutation MarkContradictionPage_Mark($input: MarkContradictionInput!) { markContradiction(input: $input) { ...CaseParts } }
`);
export const resolveMutation = graphql(/* GraphQL */ `
  mutation CasePage_Resolve($input: ResolveContradictionInput!) { resolveContradiction(input: $input) { ...CaseParts } }
`);
export const saveAnswerMutation = graphql(/* GraphQL */ `
  mutation CasePage_SaveAnswer($input: SaveJointAnswerInput!) { saveJointAnswer(input: $input) { ...CaseParts } }
`);
export const signMutation = graphql(/* GraphQL */ `
  mutation CasePage_Sign($input: SignJointPageInput!) { signJointPage(input: $input) { ...CaseParts } }
`);

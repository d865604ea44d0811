import { graphql } from '../../generated/gql.ts';

export const fileFragment = graphql(/* GraphQL */ `
  fragment FileOfEvidence on EvidenceFile {
    id
    evidenceId
    name
    size
    mediaType
    sha256
    status
    scan
    isOpen
    textStatus
    isHeld
    findings { kind count places { place masked } reason answeredBy { id name } answeredAt }
    attachedAt
    removedAt
    addedBy { id name }
    removedBy { id name }
  }
`);

export const filesQuery = graphql(/* GraphQL */ `
  query EvidenceFiles_Files($evidenceId: ID!) {
    evidence(id: $evidenceId) {
      id
      files { ...FileOfEvidence }
      filesComing { id name state }
      unfinishedUploads { id name size startedAt }
    }
    fileSettings { isScanned }
  }
`);

export const fileFindingsQuery = graphql(/* GraphQL */ `
  query FileFindings($evidenceId: ID!) {
    evidence(id: $evidenceId) {
      id
      abilities { revise }
      files { ...FileOfEvidence }
    }
  }
`);

export const answerFindingsMutation = graphql(/* GraphQL */ `
  mutation FileFindings_Answer($input: AnswerFileFindingsInput!) {
    answerFileFindings(input: $input) { ...FileOfEvidence }
  }
`);

export const attachFileMutation = graphql(/* GraphQL */ `
  mutation EvidenceFiles_Attach($input: AttachFileInput!) {
    attachFile(input: $input) { ...FileOfEvidence }
  }
`);

export const removeFileMutation = graphql(/* GraphQL */ `
  mutation EvidenceFiles_Remove($input: RemoveFileInput!) {
    removeFile(input: $input) { ...FileOfEvidence }
  }
`);

export const fileSettingsQuery = graphql(/* GraphQL */ `
  query Files_Settings {
    fileSettings { isScanned }
  }
`);

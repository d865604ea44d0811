import { graphql } from '../../generated/gql.ts';

export const fileFragment = graphql(/* GraphQL */ `
  fragment FileOfEvidence on EvidenceFile {
    id
    name
    size
    mediaType
    sha256
    status
    scan
    isOpen
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
      unfinishedUploads { id name size startedAt }
    }
    fileSettings { isScanned }
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

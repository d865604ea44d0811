import { graphql } from '../../generated/gql.ts';

export const layoutQuery = graphql(/* GraphQL */ `
  query InspectionLayout_Inspection($id: ID!) {
    inspection(id: $id) {
      id title areaName kind phase phaseSince unannounced role version head
      abilities { edit movePhase manageTeam manageOwnAgency viewEvidence viewMatrix viewBurden viewComments comment viewModeration viewProposals proposeWording viewLines editLines viewCases openCases contributeEvidence readNarrative openNarrative writeNarrative keepPattern }
      agencies { id kind name shortName }
      criteria { criterion { id code title question guidance position } lead { id kind name shortName } }
      members { since role user { id name jobTitle agency { id kind name shortName } } }
    }
  }
`);

export const listQuery = graphql(/* GraphQL */ `
  query InspectionListPage_Inspections($first: Int!, $after: String) {
    inspections(first: $first, after: $after) {
      nodes {
        id title areaName kind phase phaseSince role unannounced
        abilities { contributeEvidence viewEvidence readNarrative writeNarrative movePhase }
      }
      pageInfo { endCursor hasNextPage }
      totalCount
    }
  }
`);

export const overviewQuery = graphql(/* GraphQL */ `
  query InspectionOverviewPage_Inspection($id: ID!) {
    inspection(id: $id) {
      id createdAt notifiedAt
      frameworkVersion { id title version owner }
      transitions { from to label effect needsReason isOpen conditions { description remedy holds } }
    }
  }
`);

export const movePhaseMutation = graphql(/* GraphQL */ `
  mutation PhaseMovePage_Move($input: MovePhaseInput!) {
    movePhase(input: $input) {
      id phase phaseSince notifiedAt head
      abilities { edit movePhase manageTeam manageOwnAgency viewEvidence viewMatrix viewBurden viewComments comment viewModeration viewProposals proposeWording viewLines editLines viewCases openCases contributeEvidence readNarrative openNarrative writeNarrative keepPattern }
      transitions { from to label effect needsReason isOpen conditions { description remedy holds } }
    }
  }
`);

export const updateMutation = graphql(/* GraphQL */ `
  mutation InspectionEditPage_Update($input: UpdateInspectionInput!) {
    updateInspection(input: $input) { id title areaName version }
  }
`);

export const addAgencyMutation = graphql(/* GraphQL */ `
  mutation TeamPage_AddAgency($input: AddAgencyInput!) {
    addAgency(input: $input) { id agencies { id kind name shortName } }
  }
`);

export const setMemberMutation = graphql(/* GraphQL */ `
  mutation TeamPage_SetMember($input: SetMemberInput!) {
    setMember(input: $input) {
      id
      agencies { id kind name shortName }
      members { since role user { id name jobTitle agency { id kind name shortName } } }
    }
  }
`);

export const removeMemberMutation = graphql(/* GraphQL */ `
  mutation TeamPage_RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      id
      members { since role user { id name jobTitle agency { id kind name shortName } } }
    }
  }
`);

export const nameLeadMutation = graphql(/* GraphQL */ `
  mutation TeamPage_NameCriterionLead($input: NameCriterionLeadInput!) {
    nameCriterionLead(input: $input) { id criteria { criterion { id } lead { id kind name shortName } } }
  }
`);

export const agenciesQuery = graphql(/* GraphQL */ `
  query InspectionSetup_Agencies {
    agencies { id kind name shortName }
  }
`);

export const peopleQuery = graphql(/* GraphQL */ `
  query InspectionSetup_People($agencyIds: [ID!]!) {
    people(agencyIds: $agencyIds) { id name jobTitle agency { id kind name shortName } }
  }
`);

export const frameworksQuery = graphql(/* GraphQL */ `
  query InspectionSetup_Frameworks {
    frameworkVersions { id title owner version inForceFrom description kinds criteria { id code title question position } }
  }
`);

export const createMutation = graphql(/* GraphQL */ `
  mutation InspectionSetup_Create($input: CreateInspectionInput!) {
    createInspection(input: $input) { id title areaName kind phase role }
  }
`);

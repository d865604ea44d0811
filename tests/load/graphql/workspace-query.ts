/** What the workspace asks when it opens: the inspection, its criteria and its newest contributions with all that a list shows of them. */
export const workspaceQuery = /* GraphQL */ `
  query Workspace($id: ID!, $first: Int!) {
    inspection(id: $id) {
      id title areaName kind phase phaseSince unannounced notifiedAt createdAt version head role
      abilities { edit movePhase manageTeam manageOwnAgency viewEvidence contributeEvidence readNarrative openNarrative writeNarrative }
      criteria {
        criterion { id code title question guidance position }
        lead { id kind name shortName }
      }
      evidence(first: $first) {
        nodes {
          id inspectionId kind status visibility title body criterionIds periodFrom periodTo version createdAt updatedAt submittedAt withdrawnReason
          agency { id kind name shortName }
          author { id name jobTitle }
          abilities { revise withdraw cite }
          citations { id sectionId statementId stance }
        }
        pageInfo { endCursor hasNextPage }
        totalCount
      }
    }
  }
`;

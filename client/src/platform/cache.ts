import { InMemoryCache } from '@apollo/client';
import { activityPages, evidencePages, wholePages } from './connection-merge.ts';

/** Arrays and parts without an id of their own are replaced whole: what came last is what there is. */
const replaced = { merge: false } as const;
const combined = { merge: true } as const;

export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          inspection: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Inspection', id: args?.['id'] as string }) },
          evidence: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Evidence', id: args?.['id'] as string }) },
          evidenceRequest: { read: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'EvidenceRequest', id: args?.['id'] as string }) },
        },
      },
      FileSettings: { keyFields: [] },
      Viewer: { keyFields: [], fields: { sessions: replaced } },
      Inspection: {
        fields: {
          abilities: combined,
          agencies: replaced,
          criteria: replaced,
          members: replaced,
          transitions: replaced,
          evidenceReach: replaced,
          childRegister: replaced,
          narrative: replaced,
          narrativeChecks: combined,
          matrix: replaced,
          lines: replaced,
          commentThreads: wholePages,
          commentPeople: replaced,
          evidence: evidencePages,
          activity: activityPages,
          requests: evidencePages,
          requestAbilities: combined,
          burden: replaced,
          burdenSums: replaced,
          ownHourlyRate: replaced,
          ownAgencyRelease: replaced,
          evidenceHeld: replaced,
        },
      },
      Evidence: { fields: { abilities: combined, citations: replaced, criterionIds: replaced, reach: replaced, lines: replaced, files: replaced, filesComing: replaced, unfinishedUploads: replaced } },
      LineOfEnquiry: { fields: { abilities: combined, evidence: replaced, statements: replaced, missing: replaced } },
      CommentThread: { fields: { abilities: combined, comments: replaced } },
      Comment: { fields: { mentions: replaced, earlier: replaced } },
      EvidenceRequest: { fields: { abilities: combined, answers: replaced, comments: replaced, criterionIds: replaced, history: replaced, moves: replaced, othersAsked: replaced } },
      NarrativeSection: { fields: { statements: replaced, balance: replaced } },
      NarrativeChecks: { fields: { marks: replaced, sections: replaced } },
      SectionChecks: { keyFields: ['sectionId'], fields: { explains: replaced, missingSorts: replaced, marks: replaced, statements: replaced, answers: replaced } },
      // A paragraph keeps its id when it is copied into another section, so a statement belongs to its section, not to the cache.
      Statement: { keyFields: false },
      ActivityEntry: { keyFields: false },
    },
  });

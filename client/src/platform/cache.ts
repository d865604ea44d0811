import { InMemoryCache } from '@apollo/client';
import { activityPages, evidencePages } from './connection-merge.ts';

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
          narrative: replaced,
          evidence: evidencePages,
          activity: activityPages,
        },
      },
      Evidence: { fields: { abilities: combined, citations: replaced, criterionIds: replaced, files: replaced, unfinishedUploads: replaced } },
      NarrativeSection: { fields: { statements: replaced, balance: replaced } },
      // A paragraph keeps its id when it is copied into another section, so a statement belongs to its section, not to the cache.
      Statement: { keyFields: false },
      ActivityEntry: { keyFields: false },
    },
  });

import { z } from 'zod';
import { evidenceKinds } from './evidence.ts';
import { daySchema, idSchema, requiredChoice, requiredText } from './fields.ts';
import { statementKinds } from './narrative.ts';

/** Kinds of thing that can be found; each is a part that its feature gives (server/src/features.ts). */
export const searchTypes = ['EVIDENCE', 'STATEMENT', 'FILE', 'TABLE', 'REQUEST', 'CASE'] as const;
export type SearchType = (typeof searchTypes)[number];
export const searchTypeLabels: Readonly<Record<SearchType, string>> = {
  EVIDENCE: 'Evidence', STATEMENT: 'Statement of the narrative', FILE: 'File', TABLE: 'Table of figures', REQUEST: 'Request', CASE: 'Case of case tracking',
};

/** What a thing can be of: the features' own kinds together. */
export const searchKinds = [...evidenceKinds, ...statementKinds] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Longest words to look for, in characters; most hits shown, after which a search has to be narrowed. */
export const searchLimits = { words: 200, hits: 100 } as const;

/** Narrows a search; everything left out means any. */
const searchFilter = z.object({
  type: requiredChoice(searchTypes, 'Choose what to look for').nullish(),
  agencyId: idSchema('agency').nullish(),
  criterionId: idSchema('criterion').nullish(),
  kind: requiredChoice(searchKinds, 'Choose a kind').nullish(),
  /** Days that what is found must speak of, or touch with its period. */
  from: daySchema('start of the period').nullish(),
  to: daySchema('end of the period').nullish(),
  lineId: idSchema('line of enquiry').nullish(),
});
export const searchInput = z.object({ inspectionId: idSchema('inspection'), words: requiredText('words to look for', searchLimits.words), filter: searchFilter.nullish() });
export type SearchInput = z.input<typeof searchInput>;
export type SearchFilter = z.output<typeof searchFilter>;

import { useQuery } from '@apollo/client/react';
import type { Proposals_ListQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { proposalsQuery } from './proposals.operations.ts';

export type Proposal = Proposals_ListQuery['inspection']['wordingProposals'][number];

/** Somebody who writes changes the narrative every second; proposals are looked at again this long after the first change, in milliseconds. */
const gatherFor = 1_500;
/** A proposal is shown sooner: somebody waits for it. */
const proposalsWithin = 200;

/** How soon a page with proposals looks again after an event; null for not at all. */
export function waitAfter(type: string): number | null {
  if (type === 'narrative.changed') return gatherFor;
  return /^proposal\.|^inspection\.(phase-moved|member|criterion-led)/.test(type) ? proposalsWithin : null;
}

export interface Proposals {
  readonly proposals: readonly Proposal[] | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** Proposals of this inspection, or of one section, that the viewer may see, live; none are asked for where they may see none. */
export function useProposals(sectionId: string | null = null): Proposals {
  const { id, abilities } = useInspection();
  const { data, error, refetch } = useQuery(proposalsQuery, { variables: { inspectionId: id, sectionId }, skip: !abilities.viewProposals, fetchPolicy: 'cache-and-network' });
  useGathered(({ type }) => (abilities.viewProposals ? waitAfter(type) : null), refetch);
  return { proposals: abilities.viewProposals ? data?.inspection.wordingProposals : undefined, error: data ? undefined : error, refetch };
}

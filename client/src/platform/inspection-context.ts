import { createContext, useContext } from 'react';
import type { InspectionLayout_InspectionQuery } from '../generated/graphql.ts';

type Loaded = InspectionLayout_InspectionQuery['inspection'];
type Agency = Loaded['agencies'][number];

/** The inspection that the page stands in, as this viewer may know it; kept current by the live feed. */
export interface OpenInspection extends Omit<Loaded, '__typename'> {
  /** Any agency that has somebody here, inspectorates and board members' included, by its id. */
  readonly agencyOf: (agencyId: string) => Agency | undefined;
  readonly viewer: { readonly userId: string; readonly agencyId: string };
  /** Loads it anew, after a change that the feed does not tell of. */
  readonly refetch: () => Promise<unknown>;
}

/** Whatever agency the inspection speaks of, by its id. */
export function agenciesIn({ agencies, criteria, members }: Pick<Loaded, 'agencies' | 'criteria' | 'members'>): ReadonlyMap<string, Agency> {
  const all = [...agencies, ...members.map(({ user }) => user.agency), ...criteria.flatMap(({ lead }) => lead ?? [])];
  return new Map(all.map((agency) => [agency.id, agency]));
}

export const InspectionContext = createContext<OpenInspection | null>(null);

export function useInspection(): OpenInspection {
  const inspection = useContext(InspectionContext);
  if (!inspection) throw new Error('this page needs an inspection: put its route under InspectionLayout');
  return inspection;
}

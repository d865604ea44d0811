import { createContext, useContext } from 'react';
import type { InspectionLayout_InspectionQuery } from '../generated/graphql.ts';

type Loaded = InspectionLayout_InspectionQuery['inspection'];

/** The inspection that the page stands in, as this viewer may know it; kept current by the live feed. */
export interface OpenInspection extends Omit<Loaded, '__typename'> {
  readonly viewer: { readonly userId: string; readonly agencyId: string };
  /** Loads it anew, after a change that the feed does not tell of. */
  readonly refetch: () => Promise<unknown>;
}

export const InspectionContext = createContext<OpenInspection | null>(null);

export function useInspection(): OpenInspection {
  const inspection = useContext(InspectionContext);
  if (!inspection) throw new Error('this page needs an inspection: put its route under InspectionLayout');
  return inspection;
}

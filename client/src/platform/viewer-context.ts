import { createContext, useContext } from 'react';
import type { AgencyKind } from '@joint/shared';

/** The person who is signed in. */
export interface SignedInViewer {
  readonly userId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: { readonly id: string; readonly kind: AgencyKind; readonly name: string; readonly shortName: string };
  /** May set up an inspection. */
  readonly canCreateInspection: boolean;
}

export const ViewerContext = createContext<SignedInViewer | null>(null);

/** Null on pages that anyone may open. */
export const useViewerIfAny = (): SignedInViewer | null => useContext(ViewerContext);

export function useViewer(): SignedInViewer {
  const viewer = useViewerIfAny();
  if (!viewer) throw new Error('this page needs a signed-in viewer: put its route under RequireViewer');
  return viewer;
}

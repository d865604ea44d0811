import type { ReactNode } from 'react';
import type { EvidencePiece } from '../feed/evidence-piece.ts';

/** Why a contribution is begun somewhere else than in the list of evidence, such as to answer a request. */
export interface Occasion {
  /** Keeps what is typed apart from other new contributions on this device: `request.<id>`. */
  readonly key: string;
  readonly heading: string;
  /** Under the heading: what is asked. */
  readonly about: ReactNode;
  readonly criterionIds: readonly string[];
  readonly back: { readonly to: string; readonly label: string };
  /** It is on the server. */
  readonly onSaved: (piece: EvidencePiece) => void;
}

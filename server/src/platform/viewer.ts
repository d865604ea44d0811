import type { AgencyKind } from '@joint/shared';

/** Who is asking: a signed-in person. What they may do on an inspection comes from their role there. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyKind: AgencyKind;
  readonly isAdministrator: boolean;
  readonly sessionId: string;
}

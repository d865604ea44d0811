import type { SeenInspection } from './inspections.access.ts';
import type { PhaseMove } from './phases.service.ts';
import type { Role } from '@joint/shared';
import type { Criterion } from '../frameworks/index.ts';

export type InspectionView = SeenInspection;
export interface InspectionConnectionView {
  readonly nodes: readonly SeenInspection[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
export interface InspectionCriterionView {
  readonly criterion: Criterion;
  readonly leadId: string | null;
}
export interface InspectionMemberView {
  readonly userId: string;
  readonly role: Role;
  readonly since: Date;
}
export type PhaseMoveView = PhaseMove;

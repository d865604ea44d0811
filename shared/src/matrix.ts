import { anyPhase, forRoles } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** What one agency has given on one criterion, as far as the reader may know. */
export const matrixStates = ['CITED', 'SENT', 'SILENT', 'NOTHING_SHARED'] as const;
export type MatrixState = (typeof matrixStates)[number];

export const matrixPermissions = {
  /** Sees the matrix; what is counted in it for this reader each feature's own rule says. */
  'matrix:view': { ...forRoles([...inspectorRoles, ...agencyRoles, 'OBSERVER'], anyPhase), ...forRoles(['BOARD_MEMBER'], ['FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP']) },
} as const;

import type { Audience } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** Whose a pattern is: an inspectorate's, or, with null, everybody's who writes. */
export interface PatternOwner { readonly agencyId: string | null }

/** Inspectors see those of the service and of their own inspectorate; everybody else sees none. */
export const canView = (access: Access): boolean => can(access, 'pattern:view');
export const isTheirs = ({ viewer }: Access, { agencyId }: PatternOwner): boolean => agencyId === viewer.agencyId;

/** Their own inspectorate's, also those that another lead inspector of it kept. */
export const canRemove = (access: Access, pattern: PatternOwner): boolean => can(access, 'pattern:keep') && isTheirs(access, pattern);

/** Who may be told of it: inspectors of the inspectorate and nobody else, as in `canView`. */
export const audienceOf = (agencyId: string): readonly Audience[] => [`agency:${agencyId}`];

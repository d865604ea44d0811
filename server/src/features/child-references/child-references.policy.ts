import type { Audience } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** A register is its agency's alone: people of it who add evidence here read it, whatever else they may see. */
export const canView = (access: Access): boolean => can(access, 'child-references:view');

/** Who may be told of a change: the same rule, seen from the register. */
export const audienceOf = (agencyId: string): Audience[] => [`agency:${agencyId}`];

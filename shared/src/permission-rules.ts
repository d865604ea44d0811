import { phases, type Phase } from './phases.ts';
import type { Role } from './roles.ts';

/** In which phases each role may do a thing; a role that is not named may never. */
export type PermissionRule = Readonly<Partial<Record<Role, readonly Phase[]>>>;

export const anyPhase: readonly Phase[] = phases;
export const phasesBetween = (first: Phase, last: Phase): readonly Phase[] => phases.slice(phases.indexOf(first), phases.indexOf(last) + 1);

/** One rule for several roles. */
export const forRoles = (who: readonly Role[], when: readonly Phase[]): PermissionRule => Object.fromEntries(who.map((role) => [role, when]));


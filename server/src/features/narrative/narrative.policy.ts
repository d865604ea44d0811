import { allows, isAgencyStaff, isInspector, phases, roles, type Audience, type Phase, type Role } from '@joint/shared';
import { can, isSealed, type Access, type InspectionFacts } from '../inspections/index.ts';

/** Reads the statements. */
export const canRead = (access: Access): boolean => can(access, 'narrative:read');
/** Opens the living text. */
export const canOpen = (access: Access): boolean => can(access, 'narrative:open');
/** Who may be told what happens in the living text, such as who is where: the same rule as `canOpen`, seen from the inspection. */
export const livingAudience = 'inspectors' satisfies Audience;
export const canWrite = (access: Access): boolean => can(access, 'narrative:write');

function roomOf(role: Role): Audience {
  if (isInspector(role)) return 'inspectors';
  if (isAgencyStaff(role)) return 'agencies';
  return role === 'BOARD_MEMBER' ? 'board' : 'observers';
}

/** Who may be told of the statements now: the same rule as `canRead`, seen from the inspection. */
export function audienceOf(inspection: Omit<InspectionFacts, 'id'>): Audience[] {
  const readers = roles.filter((role) => allows('narrative:read', role, inspection.phase) && (isInspector(role) || !isSealed(inspection)));
  return [...new Set(readers.map(roomOf))];
}

/** `canWrite` as pairs, for the look that the append takes in its own transaction. */
export const writers: readonly { readonly role: Role; readonly phase: Phase }[] = roles.flatMap((role) =>
  phases.filter((phase) => allows('narrative:write', role, phase)).map((phase) => ({ role, phase })),
);

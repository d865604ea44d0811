import { agencyRoles, allows, inspectorRoles, isAgencyStaff, isInspector, type Action, type Audience, type Phase, type Role } from '@joint/shared';
import type { Viewer } from '../../platform/viewer.ts';

/** What the rules ask of an inspection. */
export interface InspectionFacts {
  readonly id: string;
  readonly phase: Phase;
  readonly unannounced: boolean;
}

/** A person's place in an inspection: every right there follows from it. */
export interface Access {
  readonly viewer: Viewer;
  readonly inspection: InspectionFacts;
  readonly role: Role;
}

/** An unannounced inspection before its notification: only its inspectors may know of it. */
export const isSealed = ({ unannounced, phase }: Omit<InspectionFacts, 'id'>): boolean => unannounced && phase === 'SET_UP';

/** May this person do this here and now? Policies of features add what depends on a record. */
export function can({ inspection, role }: Access, action: Action): boolean {
  if (isSealed(inspection) && !isInspector(role)) return false;
  return allows(action, role, inspection.phase);
}

/** The inspections a person may know of, as a Prisma `where`. */
export const visibleTo = ({ userId }: Pick<Viewer, 'userId'>) => ({
  OR: [
    { members: { some: { userId } }, unannounced: false },
    { members: { some: { userId } }, phase: { not: 'SET_UP' as const } },
    { members: { some: { userId, role: { in: [...inspectorRoles] } } } },
  ],
});

/** Who may be told of a change of the inspection itself. */
export const audienceOf = (inspection: Omit<InspectionFacts, 'id'>): Audience[] =>
  isSealed(inspection) ? ['inspectors'] : ['inspectors', 'agencies', 'board', 'observers'];

/** The audiences a person belongs to here. Board members and observers share nothing of their agency's, and what they wrote in another role is not theirs to see. */
export function roomsOf({ viewer, inspection, role }: Access): Audience[] {
  if (isSealed(inspection) && !isInspector(role)) return [];
  const own: Audience = `user:${viewer.userId}`;
  const agency: Audience = `agency:${viewer.agencyId}`;
  if (isInspector(role)) return ['inspectors', agency, own];
  if (isAgencyStaff(role)) return ['agencies', agency, own];
  return [role === 'BOARD_MEMBER' ? 'board' : 'observers'];
}

/** Whom a person may add, change or remove: the lead anyone; a coordinator the contributors of their own agency. */
export function canManageMember(access: Access, member: { readonly agencyId: string; readonly roles: readonly Role[] }): boolean {
  if (can(access, 'inspection:manage-team')) return true;
  const ownContributors = member.agencyId === access.viewer.agencyId && member.roles.every((role) => role === 'CONTRIBUTOR');
  return ownContributors && can(access, 'inspection:manage-own-agency');
}

/** Roles that people of an agency of this kind may hold: inspectors come from inspectorates, contributors from the others. */
export function roleFits(role: Role, agencyKind: Viewer['agencyKind']): boolean {
  if (isInspector(role)) return agencyKind === 'INSPECTORATE';
  if ((agencyRoles as readonly Role[]).includes(role)) return agencyKind !== 'INSPECTORATE';
  return true;
}

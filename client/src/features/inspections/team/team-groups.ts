import type { AgencyKind, Role } from '@joint/shared';
import { agencyRoles, inspectorRoles, roles } from '@joint/shared';
import type { OpenInspection } from '../../../platform/inspection-context.ts';

export type Member = OpenInspection['members'][number];
export type TeamAgency = Member['user']['agency'];

export interface AgencyTeam {
  readonly agency: TeamAgency;
  /** Those who lead first, then by name. */
  readonly people: readonly Member[];
}

const rank = ({ role }: Member): number => -roles.indexOf(role);
const inOrder = (a: Member, b: Member): number => {
  const leads = (member: Member): number => (member.role === 'AGENCY_COORDINATOR' || member.role === 'LEAD_INSPECTOR' ? 0 : 1);
  return leads(a) - leads(b) || rank(a) - rank(b) || a.user.name.localeCompare(b.user.name, 'en-GB');
};

/** The team by agency: first those that take part, in their order, then the agencies of board members and observers. */
export function teamByAgency(agencies: readonly TeamAgency[], members: readonly Member[]): readonly AgencyTeam[] {
  const known = new Map<string, TeamAgency>([...agencies, ...members.map(({ user }) => user.agency)].map((agency) => [agency.id, agency]));
  return [...known.values()].map((agency) => ({ agency, people: members.filter(({ user }) => user.agency.id === agency.id).sort(inOrder) }));
}

/** Roles that make sense for people of an agency: inspectors come from inspectorates, contributors from the others. The server decides. */
export function rolesFor(agencyKind: AgencyKind, takesPart = true): readonly Role[] {
  const own: readonly Role[] = agencyKind === 'INSPECTORATE' ? inspectorRoles : agencyRoles;
  return [...(takesPart ? own : []), 'BOARD_MEMBER', 'OBSERVER'];
}

/** What each role does, for whoever chooses one. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  CONTRIBUTOR: 'Adds evidence for their agency',
  AGENCY_COORDINATOR: 'Adds evidence, and chooses who contributes for their agency',
  TEAM_INSPECTOR: 'Reads all evidence and writes the narrative',
  LEAD_INSPECTOR: 'Also leads the team and moves the inspection on',
  BOARD_MEMBER: 'Reads the narrative at the factual accuracy check and after',
  OBSERVER: 'Sees what is shared, and changes nothing',
};

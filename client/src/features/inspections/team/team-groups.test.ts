import { expect, test } from '@jest/globals';
import type { AgencyKind, Role } from '@joint/shared';
import type { Member, TeamAgency } from './team-groups.ts';
import { rolesFor, teamByAgency } from './team-groups.ts';

const agency = (id: string, kind: AgencyKind): TeamAgency => ({ id, kind, name: id, shortName: id });
const police = agency('police', 'POLICE');
const scrutiny = agency('scrutiny', 'VOLUNTARY');
const member = (name: string, of: TeamAgency, role: Role): Member => ({ since: '2026-06-03T00:00:00.000Z', role, user: { id: name, name, jobTitle: '', agency: of } });

test('agencies that take part come first, also those without people; then those of board members', () => {
  const team = teamByAgency([police, agency('health', 'HEALTH')], [member('Zoe', scrutiny, 'BOARD_MEMBER'), member('Bo', police, 'CONTRIBUTOR'), member('Al', police, 'CONTRIBUTOR'), member('Yan', police, 'AGENCY_COORDINATOR')]);
  expect(team.map((group) => [group.agency.id, group.people.map(({ user }) => user.name)])).toEqual([['police', ['Yan', 'Al', 'Bo']], ['health', []], ['scrutiny', ['Zoe']]]);
});

test('the roles on offer suit the agency', () => {
  expect(rolesFor('POLICE')).toEqual(['CONTRIBUTOR', 'AGENCY_COORDINATOR', 'BOARD_MEMBER', 'OBSERVER']);
  expect(rolesFor('INSPECTORATE')).toEqual(['TEAM_INSPECTOR', 'LEAD_INSPECTOR', 'BOARD_MEMBER', 'OBSERVER']);
  expect(rolesFor('POLICE', false)).toEqual(['BOARD_MEMBER', 'OBSERVER']);
});

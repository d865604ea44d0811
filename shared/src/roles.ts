/** Roles a person may hold on one inspection. Rights come from here and the agency, never from the account alone. */
export const roles = ['CONTRIBUTOR', 'AGENCY_COORDINATOR', 'TEAM_INSPECTOR', 'LEAD_INSPECTOR', 'BOARD_MEMBER', 'OBSERVER'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, string>> = {
  CONTRIBUTOR: 'Contributor',
  AGENCY_COORDINATOR: 'Agency coordinator',
  TEAM_INSPECTOR: 'Team inspector',
  LEAD_INSPECTOR: 'Lead inspector',
  BOARD_MEMBER: 'Board member',
  OBSERVER: 'Observer',
};

export const inspectorRoles = ['TEAM_INSPECTOR', 'LEAD_INSPECTOR'] as const satisfies readonly Role[];
export const agencyRoles = ['CONTRIBUTOR', 'AGENCY_COORDINATOR'] as const satisfies readonly Role[];

export const isInspector = (role: Role): boolean => (inspectorRoles as readonly Role[]).includes(role);
export const isAgencyStaff = (role: Role): boolean => (agencyRoles as readonly Role[]).includes(role);

import { isAgencyStaff, isInspector, type Audience } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

export const canView = (access: Access): boolean => can(access, 'burden:view');

/** Inspectors, who are to weigh what they ask, see every agency's part with its cost; agency staff see their own agency's. */
export const seesPartOf = (access: Access, agencyId: string): boolean => canView(access) && (isInspector(access.role) || access.viewer.agencyId === agencyId);

/** The sums of all agencies together: they name no agency, no request and no piece. */
export const canReadSums = (access: Access): boolean => can(access, 'burden:read');

/** What an hour costs is the agency's own to know; inspectors meet it in the cost alone. */
export const hasOwnRate = (access: Access): boolean => isAgencyStaff(access.role) && canView(access);
export const canSetRate = (access: Access): boolean => can(access, 'burden:set-rate');

/** Who may be told that an agency's rate changed: the same rule as `seesPartOf`, seen from the agency. */
export const audienceOf = (agencyId: string): Audience[] => ['inspectors', `agency:${agencyId}`];

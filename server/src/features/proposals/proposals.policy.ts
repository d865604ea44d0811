import { agencyRoles, allows, isAgencyStaff, isInspector, type Audience, type EvidenceStatus, type EvidenceVisibility, type Phase, type ProposalStatus } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a proposal. */
export interface ProposalFacts {
  readonly agencyId: string;
  readonly status: ProposalStatus;
  /** The inspectorate that leads the criterion of its section; null until named. */
  readonly leadId: string | null;
}
/** One way to be allowed to see: of any agency, or of this one alone. */
export interface ProposalClause {
  readonly agencyId?: string;
}

/** The proposals of an inspection that a person may see, as alternatives; none means nothing. The store turns it into SQL. */
export function visibleTo(access: Access): readonly ProposalClause[] {
  if (!can(access, 'proposal:view')) return [];
  if (isInspector(access.role)) return [{}];
  return isAgencyStaff(access.role) ? [{ agencyId: access.viewer.agencyId }] : [];
}

export const canSee = (access: Access, { agencyId }: Pick<ProposalFacts, 'agencyId'>): boolean => visibleTo(access).some((clause) => (clause.agencyId ?? agencyId) === agencyId);

/** Who may be told of a proposal now: the same rule as `canSee`, seen from the record. */
export function audienceOf({ agencyId }: Pick<ProposalFacts, 'agencyId'>, phase: Phase): Audience[] {
  const agenciesLook = agencyRoles.some((role) => allows('proposal:view', role, phase));
  return ['inspectors', ...(agenciesLook ? [`agency:${agencyId}` as const] : [])];
}

/** The text as it was when a proposal was accepted is for whoever could read it then, and not for agencies that read another one later. */
export const canSeeTextOf = (access: Access, { settledIn }: { readonly settledIn: Phase | null }): boolean => isInspector(access.role) || (settledIn !== null && allows('narrative:read', access.role, settledIn));

/**
 * Evidence that a proposal may rest on, as the store asks for it: what stands, and what more than inspectors may see. Its whole agency is told
 * of a proposal, and is not to learn from it that a colleague reported past them.
 */
export const restable = { status: 'SUBMITTED', visibilities: ['OWN_AGENCY_AND_INSPECTORS', 'ALL_AGENCIES'] } as const;
export const mayRestOn = ({ status, visibility }: { readonly status: EvidenceStatus; readonly visibility: EvidenceVisibility }): boolean =>
  status === restable.status && restable.visibilities.some((one) => one === visibility);

export const canPropose = (access: Access): boolean => can(access, 'proposal:make');
/** Anyone of the agency, whoever proposed it, while nobody has decided. */
export const canWithdraw = (access: Access, facts: ProposalFacts): boolean => canPropose(access) && canSee(access, facts) && facts.agencyId === access.viewer.agencyId && facts.status === 'OPEN';

/** A lead inspector anywhere; a team inspector where their inspectorate leads the criterion. */
export const mayDecideOn = (access: Access, { leadId }: Pick<ProposalFacts, 'leadId'>): boolean =>
  can(access, 'proposal:decide') && can(access, 'narrative:write') && (access.role === 'LEAD_INSPECTOR' || leadId === access.viewer.agencyId);
export const canDecide = (access: Access, facts: ProposalFacts): boolean => mayDecideOn(access, facts) && facts.status === 'OPEN';

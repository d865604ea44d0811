import type { Viewer } from '../../platform/viewer.ts';

/** Whoever sets up inspections chooses among all agencies; others learn of agencies through the inspections they take part in. */
export const canListAgencies = (viewer: Viewer): boolean => viewer.agencyKind === 'INSPECTORATE' || viewer.isAdministrator;

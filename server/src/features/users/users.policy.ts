import type { Viewer } from '../../platform/viewer.ts';

/** Whoever builds a team may look for people: inspectors and administrators anywhere, others in their own agency. */
export const canListPeople = (viewer: Viewer, agencyIds: readonly string[]): boolean =>
  viewer.agencyKind === 'INSPECTORATE' || viewer.isAdministrator || agencyIds.every((id) => id === viewer.agencyId);

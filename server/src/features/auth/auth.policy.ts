import type { Viewer } from '../../platform/viewer.ts';

/** People of an inspectorate set up inspections; they become the lead inspector. */
export const canCreateInspection = (viewer: Viewer): boolean => viewer.agencyKind === 'INSPECTORATE';

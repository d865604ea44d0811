import { paths } from '../../paths.ts';

/** Steps that belong to one piece of evidence. */
export const submittedEvidence = (inspectionId: string, evidenceId: string): string => `${paths.evidence(inspectionId, evidenceId)}/submitted`;
export const withdrawEvidence = (inspectionId: string, evidenceId: string): string => `${paths.evidence(inspectionId, evidenceId)}/withdraw`;

import { paths } from '../../paths.ts';

/** Where somebody is asked about what was found in a file. */
export const fileFindings = (inspectionId: string, evidenceId: string, fileId: string): string => `${paths.evidence(inspectionId, evidenceId)}/files/${fileId}`;

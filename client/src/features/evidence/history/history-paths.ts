import { paths } from '../../../paths.ts';

export const evidenceHistory = (inspectionId: string, evidenceId: string): string => `${paths.evidence(inspectionId, evidenceId)}/history`;
export const evidenceVersion = (inspectionId: string, evidenceId: string, version: number): string => `${evidenceHistory(inspectionId, evidenceId)}/${version}`;

/** Two versions beside each other: `from` the earlier, `to` the later. */
export const compareVersions = (inspectionId: string, evidenceId: string, from: number, to: number): string =>
  `${evidenceHistory(inspectionId, evidenceId)}/compare?${new URLSearchParams({ from: String(from), to: String(to) }).toString()}`;

import { paths } from '../../paths.ts';

interface Place {
  /** Left out, the latest. */
  readonly version?: number;
  /** `F1203`, or the number of a row. */
  readonly at?: string;
}

/** The table of a piece of evidence; with `at` a link to one row or cell that lasts, as versions never change. */
export function datasetPage(inspectionId: string, evidenceId: string, { version, at }: Place = {}): string {
  const search = new URLSearchParams({ ...(version && { version: String(version) }), ...(at && { at }) }).toString();
  return `${paths.evidence(inspectionId, evidenceId)}/table${search && `?${search}`}`;
}
export const importPage = (inspectionId: string, evidenceId: string): string => `${paths.evidence(inspectionId, evidenceId)}/table/import`;
export const removePage = (inspectionId: string, evidenceId: string): string => `${paths.evidence(inspectionId, evidenceId)}/table/remove`;
export const downloadOf = (evidenceId: string, version: number): string => `/datasets/${evidenceId}.csv?version=${version}`;

import { paths } from '../../paths.ts';

/** An offered piece, as it would stand in this inspection. */
export const takeOver = (inspectionId: string, requestId: string, originId: string): string => `${paths.request(inspectionId, requestId)}/reuse/${originId}`;

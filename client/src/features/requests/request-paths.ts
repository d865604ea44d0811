import type { RequestAction } from '@joint/shared';
import { paths } from '../../paths.ts';

/** Steps that belong to one request. */
export const editRequest = (inspectionId: string, requestId: string): string => `${paths.request(inspectionId, requestId)}/edit`;
export const attachToRequest = (inspectionId: string, requestId: string): string => `${paths.request(inspectionId, requestId)}/attach`;
export const newEvidenceFor = (inspectionId: string, requestId: string): string => `${paths.request(inspectionId, requestId)}/evidence`;
export const moveRequest = (inspectionId: string, requestId: string, action: RequestAction): string => `${paths.request(inspectionId, requestId)}/${action.toLowerCase()}`;

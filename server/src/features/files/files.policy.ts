import type { FileScan } from '@joint/shared';
import { forbidden } from '../../platform/errors.ts';
import { canRevise, type EvidenceFacts } from '../evidence/index.ts';
import { assertCan, type Access } from '../inspections/index.ts';

/** What the rules ask of a file. Who may know of it at all is the rule of its evidence. */
export interface FileFacts {
  readonly status: 'UPLOADING' | 'ATTACHED' | 'REMOVED';
  readonly scan: FileScan;
}

/** A file in quarantine is opened by nobody, whatever their rights. */
export const canOpen = ({ status, scan }: FileFacts): boolean => status === 'ATTACHED' && (scan === 'NOT_SCANNED' || scan === 'CLEAN');

/** Files are part of what evidence says: whoever may change the one may change the other. */
export function assertCanChange(access: Access, evidence: EvidenceFacts): void {
  assertCan(access, 'evidence:revise', 'change the files of evidence');
  if (!canRevise(access, evidence)) throw forbidden(evidence.status === 'WITHDRAWN' ? 'change the files of evidence that was withdrawn' : 'change the files of another agency’s evidence');
}

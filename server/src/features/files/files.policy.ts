import { isAgencyStaff, isInspector, type FileScan, type FileTextStatus } from '@joint/shared';
import { forbidden } from '../../platform/errors.ts';
import { canRevise, type EvidenceFacts } from '../evidence/index.ts';
import { assertCan, type Access } from '../inspections/index.ts';

/** What the rules ask of a file. Who may know of it at all is the rule of its evidence. */
export interface FileFacts {
  readonly status: 'UPLOADING' | 'ATTACHED' | 'REMOVED';
  readonly scan: FileScan;
  readonly textStatus: FileTextStatus;
  readonly openFindings: number;
}

/** The agency that a reader acts for; null for board members and observers, who share nothing of the agency that employs them. */
export const ownAgencyOf = ({ viewer, role }: Access): string | null => (isAgencyStaff(role) || isInspector(role) ? viewer.agencyId : null);

/** Whether the reader acts for the agency that gave the piece. */
export const isOwn = (access: Access, { agencyId }: EvidenceFacts): boolean => agencyId === ownAgencyOf(access);

/** Held back from everyone outside its agency: its words are not looked through yet, or the agency has not said why something found in them may stay, or that it looked itself at what could not be read. */
export const isHeld = ({ status, textStatus, openFindings }: FileFacts): boolean => status === 'ATTACHED' && (textStatus === 'WAITING' || openFindings > 0);

/** A file in quarantine is opened by nobody, whatever their rights; one that is held back by its own agency alone. */
export const canOpen = (file: FileFacts, isOwn: boolean): boolean =>
  file.status === 'ATTACHED' && (file.scan === 'NOT_SCANNED' || file.scan === 'CLEAN') && (isOwn || !isHeld(file));

/** Files are part of what evidence says: whoever may change the one may change the other. */
export function assertCanChange(access: Access, evidence: EvidenceFacts): void {
  assertCan(access, 'evidence:revise', 'change the files of evidence');
  if (!canRevise(access, evidence)) throw forbidden(evidence.status === 'WITHDRAWN' ? 'change the files of evidence that was withdrawn' : 'change the files of another agency’s evidence');
}

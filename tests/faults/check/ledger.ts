import type { EvidenceStatus } from '@joint/shared';
import type { EvidenceContent } from '../../../client/src/features/evidence/form/form-values.ts';

/** The server said: this is what I hold. */
export interface AcknowledgedVersion {
  readonly evidenceId: string;
  readonly version: number;
  readonly status: EvidenceStatus;
  readonly content: EvidenceContent;
}
/** The server said: this edit is on the disk. */
export interface AcknowledgedEdit {
  readonly sectionId: string;
  readonly authorId: string;
  readonly update: Uint8Array;
}
/** The server said: this file is part of the evidence. */
export interface AcknowledgedFile {
  readonly fileId: string;
  readonly evidenceId: string;
  readonly sha256: string;
}
/** What a person wanted in the end, and was told is so. */
export interface Wanted {
  readonly evidenceId: string;
  readonly status: EvidenceStatus;
  readonly content: EvidenceContent;
}

/** All that people were promised in one run, and what they saw that should never be seen. */
export interface Ledger {
  readonly versions: AcknowledgedVersion[];
  readonly edits: AcknowledgedEdit[];
  readonly files: AcknowledgedFile[];
  readonly wanted: Map<string, Wanted>;
  /** What each uploaded file was on its way out. */
  readonly sentFiles: Map<string, string>;
  readonly complaints: string[];
  /** Everything that writers did, in order, acknowledged or not. */
  readonly written: Uint8Array[];
  /** The section's text on every page at the end. */
  readonly replicas: Uint8Array[];
  readonly actions: Record<string, number>;
  readonly faults: Record<string, number>;
}

export const openLedger = (): Ledger => ({ versions: [], edits: [], files: [], wanted: new Map(), sentFiles: new Map(), complaints: [], written: [], replicas: [], actions: {}, faults: {} });

export const count = (counts: Record<string, number>, name: string, by = 1): void => { counts[name] = (counts[name] ?? 0) + by; };

import type { SeenEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { Reusable } from './reuse.service.ts';
import type { OfferedRecord, Origin } from './reuse.store.ts';

export type EvidenceReuseView = SeenEvidence;
export interface EvidenceOriginView extends Origin {
  readonly seen: SeenInspection;
}
export type OfferedEvidenceView = OfferedRecord;
export type ReusableEvidenceView = Reusable;

import type { InspectionMemberView } from '../inspections/index.ts';
import type { EvidenceReach, Member } from './evidence.reach.ts';
import type { EvidenceCount } from './evidence.store.ts';
import type { EvidencePage } from './evidence.lists.ts';
import type { SeenEvidence } from './evidence.record.ts';

export type EvidenceView = SeenEvidence;
export type EvidenceConnectionView = EvidencePage;
export type EvidenceCountView = EvidenceCount;
export type EvidenceReachView = EvidenceReach<InspectionMemberView & Member>;
export type LaterEvidenceReaderView = EvidenceReachView['later'][number];

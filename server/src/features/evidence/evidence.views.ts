import type { EvidenceReach } from './evidence.reach.ts';
import type { EvidenceCount } from './evidence.store.ts';
import type { EvidenceService, SeenEvidence } from './evidence.service.ts';

export type EvidenceView = SeenEvidence;
export type EvidenceConnectionView = Awaited<ReturnType<EvidenceService['list']>>;
export type EvidenceCountView = EvidenceCount;
export type EvidenceReachView = EvidenceReach;

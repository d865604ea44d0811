import type { RevisionPage, SeenRevision } from './revisions.service.ts';

export type EvidenceRevisionView = SeenRevision;
export type EvidenceRevisionConnectionView = RevisionPage;

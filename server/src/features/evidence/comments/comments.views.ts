import type { EvidenceComment } from './comments.store.ts';

export type EvidenceCommentView = EvidenceComment;

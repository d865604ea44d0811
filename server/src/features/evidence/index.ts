import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { commentSummaries, createCommentPresenters } from './comments/comments.presenters.ts';
import { createCommentService } from './comments/comments.service.ts';
import { createCommentStore } from './comments/comments.store.ts';
import { evidenceBurdenPart } from './evidence.burden.sql.ts';
import { evidenceMatrixPart } from './evidence.matrix.sql.ts';
import { evidenceSearchPart } from './evidence.search.sql.ts';
import { createEvidencePresenters } from './evidence.presenters.ts';
import { createEvidenceResolvers } from './evidence.resolvers.ts';
import { createEvidenceService, type SubmissionCheck } from './evidence.service.ts';
import { createEvidenceStore } from './evidence.store.ts';
import { evidenceSummaries } from './evidence.summaries.ts';
import { createReleaseService, releasePresenters, releaseSummaries } from './release/release.service.ts';
import { createReleaseStore } from './release/release.store.ts';
import { createRevisionService } from './revisions/revisions.service.ts';
import { createRevisionStore } from './revisions/revisions.store.ts';

export { audienceOf, canRevise, canSee, type EvidenceFacts } from './evidence.policy.ts';
export { createEvidenceLoader } from './evidence.loaders.ts';
export { factsOf } from './evidence.record.ts';
export { visibleEvidence } from './evidence.search.sql.ts';
export { anyWordOf } from './evidence.sql.ts';
export type { SeenEvidence } from './evidence.record.ts';
export type { EvidenceService } from './evidence.service.ts';
export type { EvidenceRecord } from './evidence.store.ts';
export { canSeeRevision } from './revisions/revisions.policy.ts';
export type { EvidenceView } from './evidence.views.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly users: Users;
}

export function createEvidence({ database, agencies, frameworks, inspections, users }: Parts) {
  const store = createEvidenceStore(database);
  const revisions = createRevisionStore(database);
  const releases = createReleaseStore(database);
  const release = createReleaseService({ store: releases, inspections: inspections.service });
  const submissionChecks: SubmissionCheck[] = [];
  const service = createEvidenceService({ store, revisions, releases, release, inspections: inspections.service, frameworks, beforeSubmitting: submissionChecks });
  const history = createRevisionService({ store: revisions, find: service.find });
  const comments = createCommentService({ store: createCommentStore(database), evidence: service });
  return {
    service,
    resolvers: createEvidenceResolvers({ service, history, release, comments, agencies, users, inspections }),
    presenters: { ...createEvidencePresenters(store), ...releasePresenters, ...createCommentPresenters(store) },
    summaries: { ...evidenceSummaries, ...releaseSummaries, ...commentSummaries },
    release,
    /** For features above, whose things can keep a draft from being submitted. */
    beforeSubmitting: (check: SubmissionCheck): void => void submissionChecks.push(check),
    comments,
    matrixPart: evidenceMatrixPart,
    burdenPart: evidenceBurdenPart,
    searchPart: evidenceSearchPart,
    /** For features above, whose events hang on a piece: whoever may be told is decided by the audience of each. */
    unsafeFindManyForFeed: store.unsafeFindManyForFeed,
  };
}
export type Evidence = ReturnType<typeof createEvidence>;

import type { z } from 'zod';
import { burdenEvents } from './burden.ts';
import { caseEvents } from './cases.ts';
import { checkEvents } from './checks/contract.ts';
import { childReferenceEvents } from './child-references.ts';
import { commentEvents } from './comments.ts';
import { datasetEvents } from './datasets.ts';
import { evidenceEvents } from './evidence.ts';
import { evidenceCommentEvents } from './evidence-comments.ts';
import { fileEvents } from './files.ts';
import { releaseEvents } from './evidence-release.ts';
import { inspectionEvents } from './inspections.ts';
import { lineEvents } from './lines.ts';
import { moderationEvents } from './moderation.ts';
import { narrativeEvents } from './narrative.ts';
import { narrativeVersionEvents } from './narrative-versions.ts';
import { proposalEvents } from './proposals.ts';
import { patternEvents } from './patterns.ts';
import { requestEvents } from './requests.ts';
import { reuseEvents } from './reuse.ts';

/** The kinds of event in an inspection's log and their payloads, assembled from the features' parts. */
export const eventPayloads = { ...inspectionEvents, ...evidenceEvents, ...releaseEvents, ...evidenceCommentEvents, ...childReferenceEvents, ...fileEvents, ...datasetEvents, ...narrativeEvents, ...narrativeVersionEvents, ...lineEvents, ...requestEvents, ...reuseEvents, ...caseEvents, ...checkEvents, ...commentEvents, ...moderationEvents, ...patternEvents, ...proposalEvents, ...burdenEvents } as const;
export type EventType = keyof typeof eventPayloads;
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>;

/** Who may be told of a thing: names of socket rooms within one inspection, computed from the record, never stored with it. */
export type Audience = 'inspectors' | 'agencies' | 'board' | 'observers' | `agency:${string}` | `user:${string}`;

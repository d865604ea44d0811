import type { z } from 'zod';
import { caseEvents } from './cases.ts';
import { childReferenceEvents } from './child-references.ts';
import { datasetEvents } from './datasets.ts';
import { evidenceEvents } from './evidence.ts';
import { fileEvents } from './files.ts';
import { releaseEvents } from './evidence-release.ts';
import { inspectionEvents } from './inspections.ts';
import { lineEvents } from './lines.ts';
import { narrativeEvents } from './narrative.ts';
import { requestEvents } from './requests.ts';

/** The kinds of event in an inspection's log and their payloads, assembled from the features' parts. */
export const eventPayloads = { ...inspectionEvents, ...evidenceEvents, ...releaseEvents, ...childReferenceEvents, ...fileEvents, ...datasetEvents, ...narrativeEvents, ...lineEvents, ...requestEvents, ...caseEvents } as const;
export type EventType = keyof typeof eventPayloads;
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>;

/** Who may be told of a thing: names of socket rooms within one inspection, computed from the record, never stored with it. */
export type Audience = 'inspectors' | 'agencies' | 'board' | 'observers' | `agency:${string}` | `user:${string}`;

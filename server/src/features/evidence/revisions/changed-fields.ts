import { isDeepStrictEqual } from 'node:util';
import { evidenceRevisionFields, type EvidenceRevisionField } from '@joint/shared';
import type { RevisionRecord } from './revisions.store.ts';

const valueOf: Readonly<Record<EvidenceRevisionField, (revision: RevisionRecord) => unknown>> = {
  STATUS: ({ status }) => status,
  TITLE: ({ title }) => title,
  BODY: ({ body }) => body,
  KIND: ({ kind }) => kind,
  CRITERIA: ({ criterionIds }) => criterionIds,
  PERIOD: ({ periodFrom, periodTo }) => [periodFrom, periodTo],
  VISIBILITY: ({ visibility }) => visibility,
  DISTRESSING: ({ isDistressing }) => isDistressing,
};

/** What a revision changed of the one before it; nothing where there is none to compare with. */
export function changedFields(before: RevisionRecord | undefined, after: RevisionRecord): EvidenceRevisionField[] {
  if (!before) return [];
  return evidenceRevisionFields.filter((field) => !isDeepStrictEqual(valueOf[field](before), valueOf[field](after)));
}

import type { ComparedRevisionFragment } from '../../../generated/graphql.ts';
import type { Phase } from '@joint/shared';
import { evidenceKindLabels, evidenceStatusLabels } from '@joint/shared';
import type { EvidenceAgency } from '../feed/evidence-piece.ts';
import { periodInWords, visibilityInWords } from '../parts/evidence-words.ts';
import { revisionFieldLabels } from './history-words.ts';

export interface RevisionFact {
  readonly label: string;
  readonly words: string;
}

/** Everything of a version but its title and text, in words, in one order for all versions. */
export function factsOf(revision: ComparedRevisionFragment, { agency, phase }: { readonly agency: EvidenceAgency; readonly phase: Phase }, titleOf: (criterionId: string) => string): RevisionFact[] {
  const { status, kind, criterionIds, withdrawnReason, isDistressing } = revision;
  return [
    { label: revisionFieldLabels.STATUS, words: status === 'WITHDRAWN' && withdrawnReason ? `Withdrawn: ${withdrawnReason}` : evidenceStatusLabels[status] },
    { label: revisionFieldLabels.KIND, words: evidenceKindLabels[kind] },
    { label: revisionFieldLabels.CRITERIA, words: criterionIds.map(titleOf).join('; ') || 'None chosen' },
    { label: revisionFieldLabels.PERIOD, words: periodInWords(revision) ?? 'Not said' },
    { label: revisionFieldLabels.VISIBILITY, words: visibilityInWords({ ...revision, agency }, phase) },
    { label: 'Warning', words: isDistressing ? 'Marked as distressing' : 'None' },
  ];
}

export interface FactChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Where the facts of two versions differ. */
export function factChanges(before: readonly RevisionFact[], after: readonly RevisionFact[]): FactChange[] {
  return after.flatMap(({ label, words }) => {
    const was = before.find((fact) => fact.label === label)?.words ?? '';
    return was === words ? [] : [{ label, before: was, after: words }];
  });
}

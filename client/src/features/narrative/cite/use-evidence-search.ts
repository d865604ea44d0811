import { useQuery } from '@apollo/client/react';
import { evidenceLimits } from '@joint/shared';
import { useSettled } from '../../../platform/use-settled.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { citePickerQuery } from '../narrative.operations.ts';

/** Typing pauses this long, in milliseconds, before the words are looked for. */
const pause = 200;

export interface EvidenceSearch {
  /** What speaks of this criterion, then what else matches. */
  readonly here: readonly CitedEvidence[];
  readonly elsewhere: readonly CitedEvidence[];
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
}

/** Submitted evidence that this writer may see, by words of its title and text. */
export function useEvidenceSearch(inspectionId: string, criterionId: string, typed: string): EvidenceSearch {
  const words = useSettled(typed.trim().slice(0, evidenceLimits.search), pause);
  const anywhere = { status: 'SUBMITTED' as const, ...(words && { search: words }) };
  const { data, previousData, loading, error } = useQuery(citePickerQuery, { variables: { inspectionId, here: { ...anywhere, criterionId }, anywhere } });
  const found = (data ?? previousData)?.inspection;
  const here = found?.here.nodes ?? [];
  const listed = new Set(here.map(({ id }) => id));
  return {
    here,
    elsewhere: found?.anywhere.nodes.filter(({ id }) => !listed.has(id)) ?? [],
    isSearching: loading || typed.trim() !== words,
    hasFailed: error !== undefined && !found,
  };
}

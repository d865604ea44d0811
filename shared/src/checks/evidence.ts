import type { AgencyKind } from '../agencies.ts';
import type { EvidenceKind } from '../evidence.ts';
import { isFinding, type CitationStance, type StatementKind } from '../narrative.ts';
import type { Mark } from './rules.ts';

/** Sorts of evidence that tell different things, with the kinds that each is given as. */
export const evidenceSorts = {
  CHILDREN: { label: 'voice of children', kinds: ['INTERVIEW', 'CASE_TRACKING_NOTE'] },
  DATA: { label: 'data', kinds: ['DATA'] },
  OBSERVATION: { label: 'observation', kinds: ['OBSERVATION'] },
  DOCUMENTS: { label: 'documents', kinds: ['DOCUMENT', 'SELF_EVALUATION'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly kinds: readonly EvidenceKind[] }>>;
export type EvidenceSort = keyof typeof evidenceSorts;
export const evidenceSortIds = Object.keys(evidenceSorts) as EvidenceSort[];
const sortOf = (kind: EvidenceKind): EvidenceSort => evidenceSortIds.find((sort) => (evidenceSorts[sort].kinds as readonly EvidenceKind[]).includes(kind)) ?? 'DOCUMENTS';

/** A citation, as far as its reader may know. */
export interface CitedFacts {
  readonly evidenceId: string;
  readonly stance: CitationStance;
  readonly isWithdrawn: boolean;
  /** Null while it is not known; nothing is then said of agencies. */
  readonly agency: { readonly id: string; readonly kind: AgencyKind } | null;
  /** Null where the reader may not see the evidence, so that nothing is told of it but whose it is. */
  readonly shown: { readonly kind: EvidenceKind; readonly periodTo: string | null } | null;
}

/** Evidence that speaks of a time longer than this before the agencies were notified is old. */
const oldEvidenceMonths = 12;

/** The day before which evidence is old, for agencies notified on that instant; before they are, counted from now. */
export function oldBefore(notifiedAt: Date | null, now: Date): string {
  const day = new Date(notifiedAt ?? now);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - oldEvidenceMonths);
  // A year before 29 February is 28 February.
  if (day.getUTCDate() !== wanted) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

const standing = (citations: readonly CitedFacts[], stance: CitationStance): CitedFacts[] => citations.filter((citation) => citation.stance === stance && !citation.isWithdrawn);

/** Ids of the agencies whose standing evidence supports a statement, in the order in which it cites them. */
export const supportingAgencyIds = (citations: readonly CitedFacts[]): string[] => [...new Set(standing(citations, 'SUPPORTS').flatMap(({ agency }) => agency?.id ?? []))];

/** Where the evidence under a statement is weak. The one rule for writers’ pages and for the server. */
export function marksInEvidence({ kind, citations }: { readonly kind: StatementKind; readonly citations: readonly CitedFacts[] }, oldBeforeDay: string): Mark[] {
  // However many of its parts speak against the statement, a piece is answered once.
  const against = [...new Set(standing(citations, 'CONTRADICTS').map(({ evidenceId }) => evidenceId))];
  const marks: Mark[] = against.map((evidenceId) => ({ rule: 'COUNTER_EVIDENCE', found: evidenceId }));
  if (citations.some(({ isWithdrawn }) => isWithdrawn)) marks.push({ rule: 'WITHDRAWN', found: '' });
  if (!isFinding(kind)) return marks;
  const support = standing(citations, 'SUPPORTS');
  if (support.length === 0) return [...marks, { rule: 'UNCITED', found: '' }];
  const [first, ...others] = supportingAgencyIds(support);
  if (first && others.length === 0 && support.every(({ agency }) => agency)) marks.push({ rule: 'ONE_AGENCY', found: first });
  const ended = support.flatMap(({ evidenceId, shown }) => (shown?.periodTo ? [{ evidenceId, on: shown.periodTo }] : []));
  const [newest] = ended.toSorted((a, b) => (a.on < b.on ? 1 : -1));
  if (newest && ended.length === support.length && newest.on < oldBeforeDay) marks.push({ rule: 'OLD_EVIDENCE', found: newest.evidenceId });
  const sorts = sortsOf(support);
  const [sort] = sorts;
  if (sort && sorts.length === 1 && new Set(support.map(({ evidenceId }) => evidenceId)).size > 1 && support.every(({ shown }) => shown)) marks.push({ rule: 'ONE_KIND', found: sort });
  return marks;
}

const sortsOf = (citations: readonly CitedFacts[]): EvidenceSort[] => {
  const there = new Set(citations.flatMap(({ shown }) => (shown ? [sortOf(shown.kind)] : [])));
  return evidenceSortIds.filter((sort) => there.has(sort));
};

/** Sorts of evidence on which no statement of a text stands; none where something that it cites is not shown, since that may be of any sort. */
export function missingSorts(citations: readonly CitedFacts[]): EvidenceSort[] {
  const support = standing(citations, 'SUPPORTS');
  if (support.length === 0 || support.some(({ shown }) => !shown)) return [];
  const there = sortsOf(support);
  return evidenceSortIds.filter((sort) => !there.includes(sort));
}

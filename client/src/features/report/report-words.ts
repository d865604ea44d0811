import type { AgencyKind, Phase, Role } from '@joint/shared';
import { evidenceKindLabels, isFinding, narrativePermissions, phaseLabels } from '@joint/shared';
import type { ReportSectionFragment } from '../../generated/graphql.ts';
import { countOf } from '../../ui/index.ts';
import { firstPhaseFrom, periodInWords } from '../evidence/index.ts';

export type ReportStatement = ReportSectionFragment['statements'][number];
export type ReportCitation = ReportStatement['citations'][number];

export interface Support {
  readonly words: string;
  /** The reader should notice it: a finding that stands on one agency, or on nothing. */
  readonly isWeak: boolean;
}

/** How well a statement is supported, in words. */
export function supportInWords({ kind, agencies, citations }: Pick<ReportStatement, 'kind' | 'agencies' | 'citations'>): Support {
  const [first, ...others] = agencies;
  if (!first) return { words: withoutSupport(citations), isWeak: isFinding(kind) };
  if (others.length === 0) return { words: `One agency only: ${first.shortName}`, isWeak: isFinding(kind) };
  return { words: countOf(agencies.length, 'agency', 'agencies'), isWeak: false };
}

function withoutSupport(citations: readonly ReportCitation[]): string {
  if (citations.length === 0) return 'No evidence cited';
  return citations.every(({ isWithdrawn }) => isWithdrawn) ? 'Its evidence was withdrawn' : 'No evidence supports it';
}

/** Agencies whose evidence speaks against a statement and still stands. */
export function contradictedBy(citations: readonly ReportCitation[]): ReportCitation['agency'][] {
  const against = citations.filter(({ stance, isWithdrawn }) => stance === 'CONTRADICTS' && !isWithdrawn).map(({ agency }) => agency);
  return [...new Map(against.map((agency) => [agency.id, agency])).values()];
}

interface Reader { readonly agencyId: string }
const readersOf = ({ kind, shortName }: { readonly kind: AgencyKind; readonly shortName: string }): string =>
  (kind === 'INSPECTORATE' ? 'the inspectors' : `${shortName} and the inspectors`);

/** One line of a trail: what the evidence is, or for whom it is kept. It never says more than the server gave this reader. */
export function trailInWords({ agency, evidence, isWithdrawn }: ReportCitation, { agencyId }: Reader): { readonly title: string; readonly more: string } {
  if (evidence) return { title: evidence.title, more: [evidenceKindLabels[evidence.kind].toLowerCase(), periodInWords(evidence)].filter(Boolean).join(', ') };
  if (isWithdrawn) return { title: '', more: `Evidence that ${agency.shortName} has withdrawn` };
  const readers = agency.id === agencyId && agency.kind !== 'INSPECTORATE' ? 'its author and the inspectors' : readersOf(agency);
  return { title: '', more: `Evidence restricted to ${readers}` };
}

/** When a role that may not read yet will be able to. */
export function waitingInWords(role: Role, phase: Phase): string {
  const first = firstPhaseFrom(narrativePermissions['narrative:read'][role], phase);
  if (!first) return 'The report of this inspection is not open to you.';
  return `You will be able to read it when the inspection reaches the phase ${phaseLabels[first]}.`;
}

/** Whether what is read can still change. */
export const isPublished = (phase: Phase): boolean => phase === 'PUBLISHED' || phase === 'FOLLOW_UP';

export function standingInWords(phase: Phase): string {
  if (isPublished(phase)) return 'Published. The narrative can no longer be changed.';
  return `A draft, in the phase ${phaseLabels[phase]}. It can still change, and it is not to be shared.`;
}

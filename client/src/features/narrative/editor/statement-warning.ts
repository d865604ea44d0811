import type { AgencyKind } from '@joint/shared';
import { isFinding, narrativeLimits } from '@joint/shared';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import type { DraftStatement } from './read-section.ts';

export interface WarnedAgency { readonly id: string; readonly kind: AgencyKind; readonly shortName: string }

/** What a writer should know first about a statement; one at most, the gravest. */
export type StatementWarning =
  /** Readers would not see its end. */
  | { readonly is: 'too-long'; readonly length: number }
  | { readonly is: 'contradicted'; readonly by: readonly WarnedAgency[] }
  | { readonly is: 'withdrawn' }
  | { readonly is: 'no-evidence' }
  /** `ask` is another agency to turn to; `has` how much it has given to this criterion. */
  | { readonly is: 'one-agency'; readonly ask: WarnedAgency | null; readonly has: number };

export interface WarningFacts {
  /** Null for evidence that this reader may not see; undefined while it is being looked up. */
  readonly evidenceOf: (evidenceId: string) => CitedEvidence | null | undefined;
  /** Agencies of the inspection in its order, with how much evidence each has given to this criterion. */
  readonly given: readonly { readonly agency: WarnedAgency; readonly count: number }[];
}

const distinct = (agencies: readonly WarnedAgency[]): readonly WarnedAgency[] => [...new Map(agencies.map((agency) => [agency.id, agency])).values()];

/** Agencies whose standing evidence the statement cites with this stance, in the order of the text. */
export function agenciesOf({ citations }: DraftStatement, stance: 'SUPPORTS' | 'CONTRADICTS', { evidenceOf }: WarningFacts): readonly WarnedAgency[] {
  return distinct(citations.flatMap((citation) => {
    const evidence = citation.stance === stance ? evidenceOf(citation.evidenceId) : null;
    return evidence && evidence.status !== 'WITHDRAWN' ? [evidence.agency] : [];
  }));
}

/** Whom to ask for a second voice: whoever has given most to this criterion, an inspected agency before an inspectorate. */
function anotherThan(agency: WarnedAgency, given: WarningFacts['given']): { readonly ask: WarnedAgency | null; readonly has: number } {
  const others = given.filter((entry) => entry.agency.id !== agency.id);
  const rank = ({ agency: { kind }, count }: WarningFacts['given'][number]): number => (kind === 'INSPECTORATE' ? 0 : 1_000_000) + count;
  const [best] = others.toSorted((a, b) => rank(b) - rank(a));
  return { ask: best?.agency ?? null, has: best?.count ?? 0 };
}

export function warningOf(statement: DraftStatement, facts: WarningFacts): StatementWarning | null {
  const { kind, hasWords, length, citations } = statement;
  if (!hasWords) return null;
  if (length > narrativeLimits.statement) return { is: 'too-long', length };
  const found = citations.map(({ evidenceId }) => facts.evidenceOf(evidenceId));
  const by = agenciesOf(statement, 'CONTRADICTS', facts);
  if (by.length > 0) return { is: 'contradicted', by };
  if (found.some((evidence) => evidence?.status === 'WITHDRAWN')) return { is: 'withdrawn' };
  if (!isFinding(kind)) return null;
  if (!citations.some(({ stance }) => stance === 'SUPPORTS')) return { is: 'no-evidence' };
  // What is not known yet, or not to be seen, may well be another agency's.
  if (found.some((evidence) => !evidence)) return null;
  const [first, second] = agenciesOf(statement, 'SUPPORTS', facts);
  return first && !second ? { is: 'one-agency', ...anotherThan(first, facts.given) } : null;
}

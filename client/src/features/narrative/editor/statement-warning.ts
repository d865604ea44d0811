import type { AgencyKind, Mark } from '@joint/shared';
import { marksInEvidence, narrativeLimits } from '@joint/shared';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { citedFacts } from './cited-facts.ts';
import type { DraftStatement } from './read-section.ts';

export interface WarnedAgency { readonly id: string; readonly kind: AgencyKind; readonly shortName: string }

/** What a writer should know first about a statement’s evidence; one at most, the gravest. `mark` is what may be answered. */
export type StatementWarning =
  /** Readers would not see its end. */
  | { readonly is: 'too-long'; readonly length: number }
  | { readonly is: 'contradicted'; readonly by: readonly WarnedAgency[]; readonly mark: Mark }
  | { readonly is: 'withdrawn' }
  | { readonly is: 'no-evidence' }
  /** `ask` is another agency to turn to; `has` how much it has given to this criterion. */
  | { readonly is: 'one-agency'; readonly ask: WarnedAgency | null; readonly has: number; readonly mark: Mark }
  | { readonly is: 'old'; readonly mark: Mark }
  | { readonly is: 'one-kind'; readonly mark: Mark };

export interface WarningFacts {
  /** Null for evidence that this reader may not see; undefined while it is being looked up. */
  readonly evidenceOf: (evidenceId: string) => CitedEvidence | null | undefined;
  /** Agencies of the inspection in its order, with how much evidence each has given to this criterion. */
  readonly given: readonly { readonly agency: WarnedAgency; readonly count: number }[];
  /** The day before which evidence is old; "" until it is known. */
  readonly oldBefore: string;
  /** Somebody said why this mark on the statement may stand. */
  readonly isAnswered: (statementId: string, mark: Mark) => boolean;
}

const distinct = (agencies: readonly WarnedAgency[]): readonly WarnedAgency[] => [...new Map(agencies.map((agency) => [agency.id, agency])).values()];

/** Agencies whose standing evidence the statement cites with this stance, in the order of the text. */
export function agenciesOf({ citations }: DraftStatement, stance: 'SUPPORTS' | 'CONTRADICTS', { evidenceOf }: Pick<WarningFacts, 'evidenceOf'>): readonly WarnedAgency[] {
  return distinct(citations.flatMap((citation) => {
    const evidence = citation.stance === stance ? evidenceOf(citation.evidenceId) : null;
    return evidence && evidence.status !== 'WITHDRAWN' ? [evidence.agency] : [];
  }));
}

/** Whom to ask for a second voice: whoever has given most to this criterion, an inspected agency before an inspectorate. */
function anotherThan(agencyId: string, given: WarningFacts['given']): { readonly ask: WarnedAgency | null; readonly has: number } {
  const others = given.filter((entry) => entry.agency.id !== agencyId);
  const rank = ({ agency: { kind }, count }: WarningFacts['given'][number]): number => (kind === 'INSPECTORATE' ? 0 : 1_000_000) + count;
  const [best] = others.toSorted((a, b) => rank(b) - rank(a));
  return { ask: best?.agency ?? null, has: best?.count ?? 0 };
}

/** Marks on what a statement rests on; none before it says something, and none of counter-evidence that is being looked up. */
export const evidenceMarks = (statement: DraftStatement, { evidenceOf, oldBefore }: Pick<WarningFacts, 'evidenceOf' | 'oldBefore'>): Mark[] =>
  (statement.hasWords ? marksInEvidence({ kind: statement.kind, citations: citedFacts(statement, evidenceOf) }, oldBefore).filter(({ rule, found }) => rule !== 'COUNTER_EVIDENCE' || evidenceOf(found)) : []);

export function warningOf(statement: DraftStatement, facts: WarningFacts): StatementWarning | null {
  const { id, hasWords, length } = statement;
  if (!hasWords) return null;
  if (length > narrativeLimits.statement) return { is: 'too-long', length };
  const open = evidenceMarks(statement, facts).filter((mark) => !facts.isAnswered(id, mark));
  const [mark] = open;
  if (!mark) return null;
  const { rule, found } = mark;
  if (rule === 'COUNTER_EVIDENCE') {
    const unanswered = new Set(open.filter((one) => one.rule === rule).map((one) => one.found));
    return { is: 'contradicted', by: agenciesOf({ ...statement, citations: statement.citations.filter(({ evidenceId }) => unanswered.has(evidenceId)) }, 'CONTRADICTS', facts), mark };
  }
  if (rule === 'WITHDRAWN') return { is: 'withdrawn' };
  if (rule === 'UNCITED') return { is: 'no-evidence' };
  if (rule === 'ONE_AGENCY') return { is: 'one-agency', ...anotherThan(found, facts.given), mark };
  return rule === 'OLD_EVIDENCE' ? { is: 'old', mark } : { is: 'one-kind', mark };
}

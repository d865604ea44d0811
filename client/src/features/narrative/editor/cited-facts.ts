import type { CitedFacts } from '@joint/shared';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import type { DraftStatement } from './read-section.ts';

/** What the rules of evidence ask of a statement’s citations, as far as this writer’s page knows. */
export const citedFacts = ({ citations }: DraftStatement, evidenceOf: (evidenceId: string) => CitedEvidence | null | undefined): CitedFacts[] =>
  citations.map(({ evidenceId, stance }) => {
    const evidence = evidenceOf(evidenceId);
    return { evidenceId, stance, isWithdrawn: evidence?.status === 'WITHDRAWN', agency: evidence?.agency ?? null, shown: evidence ? { kind: evidence.kind, periodTo: evidence.periodTo ?? null } : null };
  });

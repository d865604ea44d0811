import type { AgencyShareView, CitationView } from './narrative.views.ts';

/** Evidence that was withdrawn no longer counts. */
const standing = (citations: readonly CitationView[]): CitationView[] => citations.filter(({ isWithdrawn }) => !isWithdrawn);

/** Agencies whose evidence supports a statement, in the order in which it cites them. */
export const supportingAgencies = (citations: readonly CitationView[]): string[] =>
  [...new Set(standing(citations).filter(({ stance }) => stance === 'SUPPORTS').map(({ agencyId }) => agencyId))];

/** Two or more agencies stand behind it. */
export const isTriangulated = (citations: readonly CitationView[]): boolean => supportingAgencies(citations).length >= 2;

/** How many pieces of each agency are cited: of those that take part, silent or not, and of every other that is cited. */
export function balanceOf(citations: readonly CitationView[], participants: readonly string[]): AgencyShareView[] {
  const pieces = new Map<string, Set<string>>(participants.map((agencyId) => [agencyId, new Set()]));
  for (const { agencyId, evidenceId } of standing(citations)) pieces.set(agencyId, (pieces.get(agencyId) ?? new Set()).add(evidenceId));
  return [...pieces].map(([agencyId, cited]) => ({ agencyId, cited: cited.size }));
}

import type { EvidenceAgency } from './evidence-piece.ts';

interface Parties {
  readonly agencies: readonly EvidenceAgency[];
  readonly criteria: readonly { readonly lead: EvidenceAgency | null }[];
}

/** The agencies of an inspection that this page can name, each once: those that take part, then inspectorates that lead a criterion, then `more`. */
export function knownAgencies({ agencies, criteria }: Parties, more: readonly EvidenceAgency[] = []): EvidenceAgency[] {
  const leads = criteria.flatMap(({ lead }) => lead ?? []);
  return [...new Map([...agencies, ...leads, ...more].map((agency) => [agency.id, agency])).values()];
}

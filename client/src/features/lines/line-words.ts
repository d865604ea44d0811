import { countOf } from '../../ui/index.ts';
import type { Line } from './use-line.ts';

/** "6 pieces of evidence · 2 statements · 1 request" */
export function attachedInWords({ evidence, statements, requests }: Pick<Line, 'evidence' | 'statements' | 'requests'>): string {
  if (evidence.length + statements.length + requests.length === 0) return 'Nothing attached yet';
  return [countOf(evidence.length, 'piece of evidence', 'pieces of evidence'), countOf(statements.length, 'statement'), ...(requests.length > 0 ? [countOf(requests.length, 'request')] : [])].join(' · ');
}

export type AttachedEvidence = NonNullable<Line['evidence'][number]['evidence']>;
export interface AgencyEvidence {
  readonly agency: AttachedEvidence['agency'];
  readonly pieces: readonly AttachedEvidence[];
}

/** What is attached by agency, in the order given; agencies it does not name, such as inspectorates, come after. */
export function evidenceByAgency({ evidence }: Pick<Line, 'evidence'>, order: readonly string[]): AgencyEvidence[] {
  const groups = new Map<string, AgencyEvidence>();
  for (const { evidence: piece } of evidence) {
    if (piece) groups.set(piece.agency.id, { agency: piece.agency, pieces: [...(groups.get(piece.agency.id)?.pieces ?? []), piece] });
  }
  const placeOf = ({ agency }: AgencyEvidence): number => (order.includes(agency.id) ? order.indexOf(agency.id) : order.length);
  return [...groups.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A list with one of its ids moved up or down by a place; the same list where there is no such place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.with(from, ids[to] ?? id).with(to, id);
}

import type { AgencyKind, EvidenceStatus, EvidenceVisibility, Phase, Role } from '@joint/shared';
import { allows, evidenceKindLabels, evidencePermissions, phaseLabels, phases } from '@joint/shared';
import { formatDate, formatPeriod, formatTime } from '../../../ui/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';

type Reach = { readonly status: EvidenceStatus; readonly visibility: EvidenceVisibility; readonly agency: { readonly kind: AgencyKind; readonly shortName: string } };

/** Who may see a piece in this phase, as a phrase that goes on from "Seen by". */
export function visibilityInWords({ status, visibility, agency }: Reach, phase: Phase): string {
  if (status === 'DRAFT') return `${agency.shortName} only, as a draft`;
  if (visibility === 'ALL_AGENCIES') return allows('evidence:view', 'BOARD_MEMBER', phase) ? 'every agency, observers and the board' : 'every agency and observers';
  if (visibility === 'INSPECTORS_ONLY') return agency.kind === 'INSPECTORATE' ? 'inspectors only' : 'its author and inspectors only';
  return agency.kind === 'INSPECTORATE' ? 'the inspectors' : `${agency.shortName} and the inspectors`;
}

/** The days it speaks of; a draft may not say yet. */
export const periodInWords = ({ periodFrom, periodTo }: Pick<EvidencePiece, 'periodFrom' | 'periodTo'>): string | null =>
  periodFrom ? formatPeriod(periodFrom, periodTo ?? periodFrom) : null;

/** Kind, days and readers in one line: "Data · 1 January 2026 to 31 March 2026 · seen by every agency and observers". */
export const metaInWords = (evidence: EvidencePiece, phase: Phase): string =>
  [evidenceKindLabels[evidence.kind], periodInWords(evidence), `seen by ${visibilityInWords(evidence, phase)}`].filter(Boolean).join(' · ');

/** When something happened, as short as it stays clear: the time for today, the day before that. */
export const whenInWords = (instant: string, now = new Date()): string => (formatDate(instant) === formatDate(now) ? formatTime(instant) : formatDate(instant));

/** What was last done to a piece: "Submitted", "Changed", "Drafted", "Withdrawn". */
export function lastDone({ status, submittedAt, updatedAt }: EvidencePiece): string {
  if (status === 'WITHDRAWN') return 'Withdrawn';
  if (status === 'DRAFT') return 'Draft kept';
  return submittedAt === updatedAt ? 'Added' : 'Changed';
}

/** The beginning of a text, cut between words; a line of a card is no place for pages. */
export function excerpt(text: string, length = 220): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s.,;:]+$/, '')}…`;
}

const lastOf = (when: readonly Phase[]): Phase | undefined => when.at(-1);
const after = (phase: Phase | undefined): Phase | undefined => (phase ? phases[phases.indexOf(phase) + 1] : undefined);

/** Until when agencies can add evidence, for people who look at an empty list. */
export function contributionsEnd(): string {
  const next = after(lastOf(evidencePermissions['evidence:contribute'].CONTRIBUTOR ?? []));
  return next ? `until the phase ${phaseLabels[next]}` : 'at any time';
}

/** The first phase, from now on, in which a role may do a thing; undefined when there is none to come. */
export const firstPhaseFrom = (when: readonly Phase[] | undefined, now: Phase): Phase | undefined => phases.slice(phases.indexOf(now)).find((phase) => when?.includes(phase));

/** When evidence becomes visible or open to a role that has to wait: "from the phase Evidence on". */
export function waitInWords(permission: keyof typeof evidencePermissions, role: Role, now: Phase): string | null {
  const phase = firstPhaseFrom(evidencePermissions[permission][role], now);
  return phase ? `from the phase ${phaseLabels[phase]} on` : null;
}

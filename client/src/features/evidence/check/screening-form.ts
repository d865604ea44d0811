import type { EvidenceFinding, EvidenceScreeningAnswer, FieldFault, ScreeningCount, ScreeningReason } from '@joint/shared';
import { countFindings, foundInWords } from '@joint/shared';

export type FindingGroup = ScreeningCount<EvidenceFinding['field']>;

/** The form's field that asks about all findings of one kind in one text. */
export const nameOf = ({ field, kind }: Pick<FindingGroup, 'field' | 'kind'>): string => `${field}-${kind}`;

/** The answers that were chosen, or a fault for each that is missing. */
export function answersOf(findings: readonly EvidenceFinding[], chosen: Readonly<Record<string, string>>): { readonly answers: EvidenceScreeningAnswer[]; readonly faults: FieldFault[] } {
  const groups = countFindings(findings);
  const faults = groups.filter((group) => !chosen[nameOf(group)]).map((group) => ({ field: nameOf(group), message: `${foundInWords(group)}: say why it may stay, or go back and take it out` }));
  const answers = groups.flatMap((group) => {
    const reason = chosen[nameOf(group)];
    return reason ? [{ ...group, reason: reason as ScreeningReason }] : [];
  });
  return { answers, faults };
}

/** A finding with some of the text around it, cut between words. */
export function inItsPlace(text: string, { start, end }: Pick<EvidenceFinding, 'start' | 'end'>, around = 60): { readonly before: string; readonly found: string; readonly after: string } {
  const from = start <= around ? 0 : Math.max(text.lastIndexOf(' ', start - around) + 1, start - 2 * around);
  const nextSpace = text.indexOf(' ', end + around);
  const to = end + around >= text.length ? text.length : nextSpace === -1 ? text.length : Math.min(nextSpace, end + 2 * around);
  return { before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`, found: text.slice(start, end), after: `${text.slice(end, to)}${to < text.length ? '…' : ''}` };
}

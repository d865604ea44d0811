import { countFindings, evidenceTextFields, screen, screenEvidence, screeningFault, unanswered, type EvidenceScreeningAnswer } from '@joint/shared';
import { invalidInput } from '../../platform/errors.ts';

type Written = Parameters<typeof screenEvidence>[0];

/** Refuses what looks as if it said who a child is, unless its author was asked and said why it may stay. Gives the answers that were needed, for the log. */
export function assertScreened(written: Written, answers: readonly EvidenceScreeningAnswer[]): EvidenceScreeningAnswer[] {
  const counts = countFindings(screenEvidence(written));
  const open = unanswered(counts, answers);
  if (open.length > 0) throw invalidInput(open.map((count) => ({ field: evidenceTextFields[count.field], message: screeningFault(count) })));
  return answers.filter(({ field, kind }) => counts.some((count) => count.field === field && count.kind === kind));
}

/** For a few words beside a record, which can always be said without: here nothing that was found may stay. */
export function assertNobodyNamed(field: string, text: string): void {
  const [first] = countFindings(screen(text).map((finding) => ({ ...finding, field })));
  if (first) throw invalidInput([{ field, message: `${screeningFault(first).split(':')[0] ?? ''}: take it out and say it without` }]);
}

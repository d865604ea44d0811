import { evidenceTextFields, judgeAnswers, screenEvidence, screeningFault, type EvidenceScreeningAnswer } from '@joint/shared';
import { invalidInput } from '../../platform/errors.ts';

type Written = Parameters<typeof screenEvidence>[0];

/** Refuses what looks as if it said who a child is, unless its author was asked and said why it may stay. Gives the answers that were needed, for the log. */
export function assertScreened(written: Written, answers: readonly EvidenceScreeningAnswer[]): EvidenceScreeningAnswer[] {
  const { open, needed } = judgeAnswers(screenEvidence(written), answers);
  if (open.length > 0) throw invalidInput(open.map((count) => ({ field: evidenceTextFields[count.field], message: screeningFault(count) })));
  return needed;
}

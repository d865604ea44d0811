import { caseTextFields, judgeAnswers, screenCaseTexts, screeningFault, type CaseScreeningAnswer } from '@joint/shared';
import { invalidInput } from '../../platform/errors.ts';

/** Refuses what looks as if it said who a child is, unless its author was asked and said why it may stay. Gives the answers that were needed, for the log. */
export function assertScreened(written: Parameters<typeof screenCaseTexts>[0], answers: readonly CaseScreeningAnswer[]): { readonly screened?: CaseScreeningAnswer[] } {
  const { open, needed } = judgeAnswers(screenCaseTexts(written), answers);
  if (open.length > 0) throw invalidInput(open.map((count) => ({ field: caseTextFields[count.field], message: screeningFault(count) })));
  return needed.length > 0 ? { screened: needed } : {};
}

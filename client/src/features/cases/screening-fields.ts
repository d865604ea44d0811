import type { CaseFinding, CaseScreeningAnswer, CaseText, FieldFault, ScreeningCount, ScreeningReason } from '@joint/shared';
import { caseTexts, countFindings, screenCaseTexts, screeningFault } from '@joint/shared';

export type CaseTexts = Partial<Readonly<Record<CaseText, string>>>;
export type FindingGroup = ScreeningCount<CaseText>;

/** The texts as the shared inputs take them: findings are counted from there. */
const trimmed = (texts: CaseTexts): CaseTexts => Object.fromEntries(caseTexts.flatMap((field) => (texts[field] === undefined ? [] : [[field, texts[field].trim()]])));
export const findingsIn = (texts: CaseTexts): CaseFinding[] => screenCaseTexts(trimmed(texts));
export const foundWords = (texts: CaseTexts, { field, start, end }: CaseFinding): string => (trimmed(texts)[field] ?? '').slice(start, end);

/** The form's field that asks about all findings of one kind in one text; another count is another question. */
export const nameOf = ({ field, kind, count }: FindingGroup): string => `screening-${field}-${kind}-${count}`;

/** The answers that were chosen, or a fault for each that is missing. */
export function answersIn(texts: CaseTexts, values: Readonly<Record<string, unknown>>): { readonly answers: CaseScreeningAnswer[]; readonly faults: FieldFault[] } {
  const groups = countFindings(findingsIn(texts));
  const faults = groups.filter((group) => !values[nameOf(group)]).map((group) => ({ field: nameOf(group), message: screeningFault(group) }));
  return { faults, answers: groups.flatMap((group) => (values[nameOf(group)] ? [{ ...group, reason: values[nameOf(group)] as ScreeningReason }] : [])) };
}

import { useParams } from 'react-router';
import { caseTextFields, jointQuestionLabels, jointQuestions, viewQuestionLabels, viewQuestions, type CaseText } from '@joint/shared';
import type { TrackedCase } from '../use-case.ts';

/** What an address asks for the history of: an agency's view by the agency's id, an answer by its question. */
export function useHistoryOf() {
  const { caseId = '', of: wanted = '' } = useParams();
  const question = jointQuestions.find((one) => one === wanted.toUpperCase());
  return { caseId, wanted, of: question ? { caseId, question } : { caseId, agencyId: wanted } };
}

/** "the view of Northmere Police", "the answer to “What do we change?”" */
export function titleOf({ views, formerViews }: Pick<TrackedCase, 'views' | 'formerViews'>, wanted: string): string {
  const question = jointQuestions.find((one) => one === wanted.toUpperCase());
  if (question) return `the answer to “${jointQuestionLabels[question]}”`;
  return `the view of ${[...views, ...formerViews].find(({ agency }) => agency.id === wanted)?.agency.name ?? 'an agency'}`;
}

/** The question that a text answers; none for an answer of the joint page, whose question is the page's title. */
export const questionOf = (of: CaseText): string | null => {
  const question = viewQuestions.find((one) => one === caseTextFields[of]);
  return question ? viewQuestionLabels[question] : null;
};

const list = new Intl.ListFormat('en-GB');

/** What one save did: "Draft", "Given in", "Changed what we did". */
export function whatWasSaved({ isDraft, changed }: { readonly isDraft: boolean; readonly changed: readonly CaseText[] }, before: { readonly isDraft: boolean } | undefined): string {
  if (isDraft) return before ? 'Draft changed' : 'Draft begun';
  if (before?.isDraft) return 'Given in';
  if (!before) return 'Saved first';
  const asked = changed.flatMap((of) => questionOf(of) ?? []);
  return asked.length > 0 ? `Changed ${list.format(asked.map((question) => `“${question}”`))}` : 'Changed';
}

/** That some versions are not this reader's, and why. */
export const hiddenInWords = (count: number): string =>
  `${count === 1 ? '1 earlier version is' : `${count} earlier versions are`} not shown to you: ${count === 1 ? 'it was' : 'they were'} changed before you could read ${count === 1 ? 'it' : 'them'}.`;

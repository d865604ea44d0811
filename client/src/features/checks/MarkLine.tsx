import { keyOfMark, type Mark } from '@joint/shared';
import type { JSX } from 'react';
import { useAnswering } from './answering.ts';
import { markInWords, remedyInWords } from './mark-words.ts';
import type { MarkAnswer } from './use-checks.ts';

export interface MarkLineProps {
  readonly sectionId: string;
  /** The statement, or the section itself. */
  readonly subjectId: string;
  readonly mark: Mark;
  readonly answer: MarkAnswer | undefined;
  /** So many marks of the same rule are told by this line too. */
  readonly more?: number;
  /** -1 keeps its buttons out of the Tab key's way, for statements that the caret is not in. */
  readonly tabIndex?: number;
}

/** A mark in words: what it is and what to do, or why it may stand. */
export function MarkLine({ sectionId, subjectId, mark, answer, more = 0, tabIndex }: MarkLineProps): JSX.Element {
  const answering = useAnswering();
  const place = { sectionId, subjectId, mark };
  const about = <span className="govuk-visually-hidden"> {markInWords(mark)}</span>;
  return (
    <li className={answer ? 'ji-mark ji-mark--answered' : 'ji-mark'}>
      <span className="ji-mark__words">{markInWords(mark)}{more > 0 && `, and ${more} more`}.</span>{' '}
      {answer ? `${answer.answeredBy.name}: “${answer.reason}”` : `${remedyInWords(mark)}.`}{' '}
      {answering.mayAnswer(mark) && (
        <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => (answer ? answering.takeBack(place) : answering.answer(place))}>
          {answer ? 'Take the reason back' : 'Say why it may stand'}{about}
        </button>
      )}
    </li>
  );
}

export const answerTo = (answers: readonly MarkAnswer[], subjectId: string, mark: Mark): MarkAnswer | undefined =>
  answers.find((answer) => answer.subjectId === subjectId && keyOfMark(answer) === keyOfMark(mark));

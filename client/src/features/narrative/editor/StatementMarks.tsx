import { keyOfMark, ruleOf, type Mark } from '@joint/shared';
import type { JSX } from 'react';
import { useSyncExternalStore } from 'react';
import { answerTo, MarkLine } from '../../checks/index.ts';
import type { DraftStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import { evidenceMarks } from './statement-warning.ts';

export interface StatementMarksProps {
  readonly statement: DraftStatement;
  readonly tabIndex: number;
}

/** Under a statement: what its words might be misread as, and what was said of its marks. */
export function StatementMarks({ statement, tabIndex }: StatementMarksProps): JSX.Element | null {
  const facts = useSectionFacts();
  const { sectionId, standing, answers } = facts;
  const marks = useSyncExternalStore(standing.subscribe, () => standing.ofStatement(statement.id));
  // Words are gone the moment that they are changed; what comes anew is told once the writer rests.
  const ofWords = marks.filter(({ rule, found }) => ruleOf(rule).of === 'WORDS' && (rule === 'AGENCY_WITHOUT_EVIDENCE' || statement.text.replace(/\s+/g, ' ').includes(found)));
  const answered = evidenceMarks(statement, facts).filter((mark) => answerTo(answers, statement.id, mark));
  // A pattern leaves up to seven gaps: they are told in one line, by the first.
  const [firstGap, ...moreGaps] = ofWords.filter((mark) => mark.rule === 'UNFILLED_GAP' && !answerTo(answers, statement.id, mark));
  const shown: readonly Mark[] = [...ofWords, ...answered].filter((mark) => !moreGaps.includes(mark));
  if (shown.length === 0) return null;
  return (
    <ul className="ji-marks">
      {shown.map((mark) => <MarkLine key={keyOfMark(mark)} sectionId={sectionId} subjectId={statement.id} mark={mark} answer={answerTo(answers, statement.id, mark)} more={mark === firstGap ? moreGaps.length : 0} tabIndex={tabIndex} />)}
    </ul>
  );
}

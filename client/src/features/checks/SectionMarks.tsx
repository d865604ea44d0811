import { keyOfMark } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, StatementFrame, TextLink } from '../../ui/index.ts';
import { answerTo, MarkLine } from './MarkLine.tsx';
import { missingInWords, standingInWords, standingOf } from './standing.ts';
import type { SectionChecks } from './use-checks.ts';

export interface SectionMarksProps {
  readonly section: SectionChecks;
  /** Statements whose marks are all answered as well. */
  readonly withAnswered: boolean;
}

/** One section's marks, each beside its statement. */
export function SectionMarks({ section, withAnswered }: SectionMarksProps): JSX.Element {
  const { id } = useInspection();
  const { sectionId, criterion, statements, marks, answers, missingSorts } = section;
  const shown = statements.filter((statement) => statement.marks.some((mark) => withAnswered || !answerTo(answers, statement.statementId, mark)));
  const ofSection = marks.filter((mark) => withAnswered || !answerTo(answers, sectionId, mark));
  return (
    <section>
      <h3 className="govuk-heading-s">{criterion.title}</h3>
      <p className="govuk-body">{standingInWords(standingOf(statements))}. {missingInWords(missingSorts)}</p>
      {ofSection.length > 0 && (
        <ul className="ji-marks">{ofSection.map((mark) => <MarkLine key={keyOfMark(mark)} sectionId={sectionId} subjectId={sectionId} mark={mark} answer={answerTo(answers, sectionId, mark)} />)}</ul>
      )}
      <ul className="ji-marked">
        {shown.map((statement) => (
          <li key={statement.statementId} className="ji-marked__statement">
            <StatementFrame
              kind={statement.kind}
              foot={(
                <>
                  {statement.supportedBy.map((agency) => <AgencyChip key={agency.id} agency={agency} size="s" />)}
                  <TextLink to={`${paths.narrativeSection(id, sectionId)}#statement-${statement.statementId}`} about={statement.text.slice(0, 60)}>Go to it</TextLink>
                  <ul className="ji-marks">
                    {statement.marks.map((mark) => <MarkLine key={keyOfMark(mark)} sectionId={sectionId} subjectId={statement.statementId} mark={mark} answer={answerTo(answers, statement.statementId, mark)} />)}
                  </ul>
                </>
              )}
            >
              <p>{statement.text}</p>
            </StatementFrame>
          </li>
        ))}
      </ul>
    </section>
  );
}

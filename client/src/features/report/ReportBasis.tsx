import type { JSX } from 'react';
import type { Report_NarrativeQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, countOf, formatDate, InsetText } from '../../ui/index.ts';
import { isPublished, standingInWords } from './report-words.ts';

export interface ReportBasisProps {
  readonly report: Report_NarrativeQuery['inspection'];
  /** Statements that changed since the reader last looked. */
  readonly newCount: number;
}

/** What the page is: of which inspection, by which framework, and whether it still is a draft. */
export function ReportBasis({ report, newCount }: ReportBasisProps): JSX.Element {
  const { title, phase } = useInspection();
  const { frameworkVersion, phaseSince } = report;
  const isFinal = isPublished(phase);
  return (
    <>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">{isFinal ? 'Joint report' : 'Joint narrative, draft'}</h1>
      <InsetText>
        <p>{standingInWords(phase)} {`In this phase since ${formatDate(phaseSince)}.`}</p>
        <p>{`Its criteria are those of “${frameworkVersion.title}”, version ${frameworkVersion.version} (${frameworkVersion.owner}). There is no grade.`}</p>
        {newCount > 0 && <p><strong>{countOf(newCount, 'statement')}</strong> new since you last read.</p>}
      </InsetText>
      <div className="ji-report__print"><Button tone="secondary" onClick={() => window.print()}>Print with the evidence</Button></div>
    </>
  );
}

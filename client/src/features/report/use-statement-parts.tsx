import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Tag, TextButton } from '../../ui/index.ts';
import { StatementProposals, type Proposal } from '../proposals/index.ts';
import type { ReportStatement as Statement } from './report-words.ts';
import { contradictedBy, supportInWords } from './report-words.ts';
import { Trail } from './Trail.tsx';

export interface ReportStatementProps {
  readonly sectionId: string;
  readonly statement: Statement;
  readonly isNew: boolean;
  readonly proposals: readonly Proposal[] | undefined;
}

/** What stands about a statement of the report: its place in the page, the line under its words, and on demand the evidence. */
export function useStatementParts({ sectionId, statement, isNew, proposals }: ReportStatementProps): { readonly anchor: string; readonly foot: ReactNode; readonly trail: ReactNode } {
  const { id: inspectionId, abilities } = useInspection();
  const { text, agencies, citations } = statement;
  const anchor = `statement-${statement.id}`;
  const [isOpen, setOpen] = useState(useLocation().hash === `#${anchor}`);
  const support = supportInWords(statement);
  const against = contradictedBy(citations);
  const foot = (
    <>
      {agencies.map((agency) => <AgencyChip key={agency.id} agency={agency} size="s" />)}
      {support.isWeak && against.length === 0 ? <Tag colour="yellow">{support.words}</Tag> : <span className="ji-report__support">{support.words}</span>}
      {against.length > 0 && <Tag colour="red">Contradicted by {against.map(({ shortName }) => shortName).join(', ')}</Tag>}
      {citations.length > 0 && (
        <span className="ji-report__toggle">
          <TextButton onClick={() => setOpen(!isOpen)} expanded={isOpen} about={`for: ${text.slice(0, 60)}`}>{isOpen ? 'Hide the evidence' : 'Show the evidence'}</TextButton>
        </span>
      )}
      {isNew && <Tag colour="green">New to you</Tag>}
      {abilities.comment && <Link className="govuk-link" to={paths.commentOn(inspectionId, { section: sectionId, statement: statement.id })}>Comment<span className="govuk-visually-hidden"> on: {text.slice(0, 60)}</span></Link>}
      {abilities.viewProposals && <StatementProposals sectionId={sectionId} statement={statement} proposals={proposals} />}
    </>
  );
  return { anchor, foot, trail: citations.length > 0 && <Trail citations={citations} isOpen={isOpen} /> };
}

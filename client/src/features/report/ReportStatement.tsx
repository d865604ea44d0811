import type { JSX } from 'react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, StatementFrame, Tag, TextButton } from '../../ui/index.ts';
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

/** One statement: what it says, what kind it is, which agencies stand behind it, and on demand the evidence. */
export function ReportStatement({ sectionId, statement, isNew, proposals }: ReportStatementProps): JSX.Element {
  const { id: inspectionId, abilities } = useInspection();
  const { kind, text, agencies, citations } = statement;
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
  return (
    <li id={anchor} className="ji-report__statement">
      <StatementFrame kind={kind} foot={foot}><p>{text}</p></StatementFrame>
      {citations.length > 0 && <Trail citations={citations} isOpen={isOpen} />}
    </li>
  );
}

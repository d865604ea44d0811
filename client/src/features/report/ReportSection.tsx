import type { StatementKind } from '@joint/shared';
import { statementMarks } from '@joint/shared';
import type { JSX } from 'react';
import type { ReportSectionFragment } from '../../generated/graphql.ts';
import { AgencyChip, BalanceChart, formatTime } from '../../ui/index.ts';
import type { Proposal } from '../proposals/index.ts';
import { blocksOf } from './report-tables.ts';
import type { ReportStatement as Statement } from './report-words.ts';
import { ReportStatement } from './ReportStatement.tsx';
import { ReportTable } from './ReportTable.tsx';
import type { ReportStatementProps } from './use-statement-parts.tsx';

export interface ReportSectionProps {
  readonly section: ReportSectionFragment;
  /** Only statements of this kind; null for all. */
  readonly kind: StatementKind | null;
  /** Wording proposed for its statements, as far as the viewer may see it. */
  readonly proposals: readonly Proposal[] | undefined;
  readonly isNew: (statement: Statement) => boolean;
  /** When it last changed while this page was open. */
  readonly updatedAt: Date | undefined;
}

const emptyWords = (kind: StatementKind | null, any: boolean): string =>
  kind && any ? `Nothing here of the kind “${statementMarks[kind].label}”.` : 'Nothing is written here yet.';

/** The narrative of one criterion, and whose evidence it stands on. */
export function ReportSection({ section, kind, isNew, proposals, updatedAt }: ReportSectionProps): JSX.Element {
  const { id, criterion, lead, balance } = section;
  const statements = section.statements.filter((statement) => !kind || statement.kind === kind);
  const propsOf = (statement: Statement): ReportStatementProps => ({ sectionId: id, statement, isNew: isNew(statement), proposals });
  return (
    <section id={`section-${id}`} className="ji-report__section" aria-labelledby={`heading-${id}`}>
      <h2 className="govuk-heading-m ji-report__heading" id={`heading-${id}`}>{criterion.title}</h2>
      <p className="ji-report__question">
        {criterion.question} {lead && <>Led by <AgencyChip agency={lead} size="s" /></>}
        {updatedAt && <span className="ji-report__updated"> · Updated just now, at {formatTime(updatedAt)}</span>}
      </p>
      <div className="ji-report__columns">
        {statements.length > 0 ? (
          <ul className="ji-report__statements">
            {blocksOf(statements).map((block) => ('table' in block
              ? <li key={block.table.key}><ReportTable table={block.table} about={criterion.title} propsOf={propsOf} /></li>
              : <ReportStatement key={block.statement.id} {...propsOf(block.statement)} />))}
          </ul>
        ) : (
          <p className="govuk-body">{emptyWords(kind, section.statements.length > 0)}</p>
        )}
        {statements.length > 0 && (
          <div className="ji-report__balance">
            <h3 className="govuk-heading-s">Whose evidence</h3>
            <BalanceChart title={`Share of the evidence cited on ${criterion.title}`} shares={balance.map(({ agency, cited }) => ({ agency, count: cited }))} unit="piece" />
          </div>
        )}
      </div>
    </section>
  );
}

import type { StatementKind } from '@joint/shared';
import { isFinding, statementKinds, statementMarks } from '@joint/shared';
import type { JSX } from 'react';
import { Link, useLocation } from 'react-router';
import type { ReportStatement } from './report-words.ts';

export interface KindFilterProps {
  readonly chosen: StatementKind | null;
  readonly statements: readonly ReportStatement[];
}

/** Several of a kind, as one names them together. */
const plurals: Readonly<Partial<Record<StatementKind, string>>> = {
  STRENGTH: 'Strengths', AREA_FOR_IMPROVEMENT: 'Areas for improvement', AREA_FOR_PRIORITY_ACTION: 'Areas for priority action', PRACTICE_EXAMPLE: 'Practice examples',
};

/** All of the narrative, or one kind of finding; the choice stands in the address. */
export function KindFilter({ chosen, statements }: KindFilterProps): JSX.Element {
  const { pathname } = useLocation();
  const kinds = [null, ...statementKinds.filter(isFinding)];
  const countOfKind = (kind: StatementKind | null): number => statements.filter((statement) => !kind || statement.kind === kind).length;
  return (
    <nav className="ji-report__kinds" aria-label="Kinds of statement">
      <ul>
        {kinds.map((kind) => (
          <li key={kind ?? 'all'}>
            <Link className="govuk-link" to={kind ? `${pathname}?kind=${kind}` : pathname} aria-current={kind === chosen ? 'true' : undefined} preventScrollReset>
              {kind ? (plurals[kind] ?? statementMarks[kind].label) : 'Everything'} <span className="ji-report__count">{countOfKind(kind)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

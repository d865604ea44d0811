import type { JSX } from 'react';
import { classNames, statementStyle, StatementKindTag } from '../../ui/index.ts';
import { figureColumns, type TableOfReport } from './report-tables.ts';
import { useStatementParts, type ReportStatementProps } from './use-statement-parts.tsx';

export interface ReportTableProps {
  readonly table: TableOfReport;
  /** What the table stands in. */
  readonly about: string;
  readonly propsOf: (statement: ReportStatementProps['statement']) => ReportStatementProps;
}

/** A table of the narrative. Each row is a statement: under its cells stand its kind, its agencies and what it stands on. */
export function ReportTable({ table, about, propsOf }: ReportTableProps): JSX.Element {
  const { heads, rows, columns } = table;
  const figures = figureColumns(table);
  const name = `Table in ${about}${heads.some(Boolean) ? `: ${heads.filter(Boolean).join(', ')}` : ''}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes focus, so that the arrow keys scroll it
    <div className="ji-report__table" role="region" aria-label={name} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-visually-hidden">{name}</caption>
        {heads.some(Boolean) && (
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {columns.map((column) => (
                <th key={column} scope="col" className={classNames('govuk-table__header', figures.has(column) && 'govuk-table__header--numeric')}>
                  {heads[column] || <span className="govuk-visually-hidden">Column {column + 1}</span>}
                </th>
              ))}
            </tr>
          </thead>
        )}
        {rows.map((statement) => <ReportRow key={statement.id} {...propsOf(statement)} columns={columns} figures={figures} />)}
      </table>
    </div>
  );
}

interface ReportRowProps extends ReportStatementProps {
  readonly columns: readonly number[];
  readonly figures: ReadonlySet<number>;
}

function ReportRow({ columns, figures, ...props }: ReportRowProps): JSX.Element {
  const { kind, row } = props.statement;
  const { anchor, foot, trail } = useStatementParts(props);
  const [about, ...others] = columns;
  return (
    <tbody id={anchor} className="govuk-table__body ji-report__row" style={statementStyle(kind)}>
      <tr>
        <th scope="rowgroup" className="govuk-table__header">{row?.cells[about ?? 0]?.words || <span className="govuk-visually-hidden">Unnamed row</span>}</th>
        {others.map((column) => <td key={column} className={classNames('govuk-table__cell', figures.has(column) && 'govuk-table__cell--numeric')}>{row?.cells[column]?.words}</td>)}
      </tr>
      <tr>
        <td className="govuk-table__cell" colSpan={columns.length}>
          <div className="ji-statement__foot"><StatementKindTag kind={kind} />{foot}</div>
          {trail}
        </td>
      </tr>
    </tbody>
  );
}

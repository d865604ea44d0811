import type { JSX } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import type { MarkFill } from '../../ui/index.ts';
import { AgencyMark, agencyStyle, classNames, NewTag, TextLink } from '../../ui/index.ts';
import type { MatrixCell as Cell, MatrixRow } from './matrix-words.ts';
import { countsInWords, stateInWords } from './matrix-words.ts';

const fillOf: Readonly<Record<Cell['state'], MarkFill>> = { CITED: 'solid', SENT: 'half', SILENT: 'outline', NOTHING_SHARED: 'absent' };

export interface MatrixCellProps {
  readonly row: MatrixRow;
  readonly cell: Cell;
  readonly isChanged: boolean;
  /** The reader may ask agencies for evidence. */
  readonly mayAsk: boolean;
}

/** One agency on one criterion: a shape, a word and numbers, each of which says it without the others; what is behind it is a press away. */
export function MatrixCell({ row, cell, isChanged, mayAsk }: MatrixCellProps): JSX.Element {
  const { id, viewer } = useInspection();
  const { agency, state } = cell;
  const counts = countsInWords(cell);
  const words = stateInWords(cell, agency.id === viewer.agencyId);
  const to = behind(id, row, cell);
  return (
    <div className={classNames('ji-matrix-cell', `ji-matrix-cell--${state.toLowerCase().replaceAll('_', '-')}`)} style={agencyStyle(agency.kind)}>
      <AgencyMark kind={agency.kind} fill={fillOf[state]} size="l" />
      <div>
        {to ? (
          <Link className="govuk-link ji-matrix-cell__state" to={to}>
            {words}<span className="govuk-visually-hidden">: evidence of {agency.shortName} on {row.criterion.title}</span>
          </Link>
        ) : <span className="ji-matrix-cell__state">{words}</span>}
        {counts && <span className="ji-matrix-cell__counts">{counts}</span>}
        {mayAsk && state === 'SILENT' && !cell.awaited && (
          <span className="ji-matrix-cell__counts"><TextLink to={paths.askFor(id, { agency: agency.id, criterion: row.criterion.id })} about={`from ${agency.shortName} on ${row.criterion.title}`}>Ask for evidence</TextLink></span>
        )}
        {isChanged && <NewTag />}
      </div>
    </div>
  );
}

/** The list that a cell's number counts. What is cited here but was sent for other criteria is found among all of the agency's. */
function behind(inspectionId: string, { criterion }: MatrixRow, { agency, sent, drafts, cited }: Cell): string | null {
  if (sent > 0) return paths.evidenceOf(inspectionId, { agency: agency.id, criterion: criterion.id, status: 'SUBMITTED' });
  if (drafts > 0) return paths.evidenceOf(inspectionId, { agency: agency.id, criterion: criterion.id, status: 'DRAFT' });
  return cited ? paths.evidenceOf(inspectionId, { agency: agency.id, status: 'SUBMITTED' }) : null;
}

import type { MatrixPage_MatrixQuery } from '../../generated/graphql.ts';
import { countOf } from '../../ui/index.ts';

export type Matrix = MatrixPage_MatrixQuery['inspection']['matrix'];
export type MatrixRow = Matrix['rows'][number];
export type MatrixCell = MatrixRow['cells'][number];

/** The cell's state in the words it shows. `isOwn`: the reader's own agency. */
export function stateInWords({ state, cited, drafts }: Pick<MatrixCell, 'state' | 'cited' | 'drafts'>, isOwn: boolean): string {
  if (state === 'CITED') return 'Cited';
  // Before the narrative can be read, nobody is told that something is not cited.
  if (state === 'SENT') return cited === null ? 'Sent' : 'Sent, not cited';
  if (state === 'SILENT') return 'Silent';
  if (drafts > 0) return 'Not sent yet';
  return isOwn ? 'Nothing you can see' : 'Nothing shared';
}

/** Its numbers: "5 sent · 3 cited · 1 asked"; a number and its word stay on one line. */
export function countsInWords({ sent, cited, drafts, asked, awaited }: Pick<MatrixCell, 'sent' | 'cited' | 'drafts' | 'asked' | 'awaited'>): string {
  return [sent > 0 && `${sent} sent`, cited !== null && cited > 0 && `${cited} cited`, drafts > 0 && countOf(drafts, 'draft'), asked !== null && asked > 0 && (awaited ? `${awaited} awaited` : 'asked')].filter((words) => typeof words === 'string').map((words) => words.replaceAll(' ', '\u00a0')).join(' · ');
}

/** What a criterion's statements rest on: "3 agencies and inspectors". */
export function basisInWords(standsOn: NonNullable<MatrixRow['standsOn']>): string {
  const inspectorates = standsOn.filter(({ kind }) => kind === 'INSPECTORATE').length;
  const agencies = standsOn.length - inspectorates;
  if (agencies === 0) return inspectorates > 0 ? 'Inspectors alone' : 'Nothing yet';
  return `${countOf(agencies, 'agency', 'agencies')}${inspectorates > 0 ? ' and inspectors' : ''}`;
}

const keyOf = (row: MatrixRow, cell: MatrixCell): string => `${row.criterion.id}:${cell.agency.id}`;
const saidIn = (cell: MatrixCell): string => [cell.state, cell.sent, cell.drafts, cell.cited, cell.asked, cell.awaited].join();

export interface ChangedCell {
  readonly key: string;
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
}

/** Cells that say something else than before. */
export function changedCells(before: Matrix, after: Matrix): ChangedCell[] {
  const said = new Map(before.rows.flatMap((row) => row.cells.map((cell) => [keyOf(row, cell), saidIn(cell)])));
  return after.rows.flatMap((row) => row.cells.map((cell) => ({ key: keyOf(row, cell), row, cell }))).filter(({ key, cell }) => said.get(key) !== saidIn(cell));
}
export const cellKey = keyOf;

export interface Silence {
  /** Agencies that are silent on more than half of the criteria, the quietest first. */
  readonly quiet: readonly { readonly agency: MatrixCell['agency']; readonly silentOn: number }[];
  /** Criteria that rest on one agency, with it. */
  readonly alone: readonly { readonly criterion: MatrixRow['criterion']; readonly agency: MatrixCell['agency'] }[];
}

/** What a lead inspector would want to be told; nothing before anybody has sent anything. */
export function silenceIn({ isWhole, agencies, rows }: Matrix): Silence {
  const isBegun = rows.some(({ cells }) => cells.some(({ sent }) => sent > 0));
  if (!isWhole || !isBegun) return { quiet: [], alone: [] };
  const quiet = agencies
    .map((agency) => ({ agency, silentOn: rows.filter(({ cells }) => cells.some((cell) => cell.agency.id === agency.id && cell.state === 'SILENT')).length }))
    .filter(({ silentOn }) => silentOn > rows.length / 2)
    .sort((a, b) => b.silentOn - a.silentOn);
  const alone = rows.flatMap(({ criterion, standsOn }) => (standsOn?.length === 1 && standsOn[0] ? [{ criterion, agency: standsOn[0] }] : []));
  return { quiet, alone };
}

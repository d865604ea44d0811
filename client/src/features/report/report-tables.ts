import type { ReportStatement } from './report-words.ts';

/** Rows of one table that follow one another. */
export interface TableOfReport {
  readonly key: string;
  readonly heads: readonly string[];
  readonly rows: readonly ReportStatement[];
  /** Places of its columns, as many as its longest row has. */
  readonly columns: readonly number[];
}
export type ReportBlock = { readonly statement: ReportStatement } | { readonly table: TableOfReport };

/** Statements in their order, with rows of one table together. */
export function blocksOf(statements: readonly ReportStatement[]): readonly ReportBlock[] {
  const blocks: ({ statement: ReportStatement } | { rows: ReportStatement[] })[] = [];
  for (const statement of statements) {
    const last = blocks.at(-1);
    if (!statement.row) blocks.push({ statement });
    else if (last && 'rows' in last && last.rows[0]?.row?.table === statement.row.table) last.rows.push(statement);
    else blocks.push({ rows: [statement] });
  }
  return blocks.map((block) => ('rows' in block ? { table: tableOf(block.rows) } : block));
}

function tableOf(rows: readonly ReportStatement[]): TableOfReport {
  const heads = rows[0]?.row?.heads ?? [];
  const width = Math.max(heads.length, ...rows.map(({ row }) => row?.cells.length ?? 0));
  return { key: rows[0]?.id ?? '', heads, rows, columns: Array.from({ length: width }, (_none, column) => column) };
}

/** A figure with its unit, or the word that there is none. */
const figure = /^[-–−£<>≤≥~]*[\d.,\u00a0 ]+ ?%?$|^[-–—]$/;

/** Columns behind the first that hold figures alone, to be set one under the other. */
export const figureColumns = ({ rows, columns }: TableOfReport): ReadonlySet<number> => new Set(columns.slice(1).filter((column) => {
  const cells = rows.flatMap(({ row }) => row?.cells[column] || []);
  return cells.length > 0 && cells.every((cell) => figure.test(cell));
}));

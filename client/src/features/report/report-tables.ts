import type { ReportStatement } from './report-words.ts';

/** Rows of one table that follow one another. */
export interface TableOfReport {
  /** The same whatever rows come and go. */
  readonly key: string;
  /** What names each column, as far as its rows say. */
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
  const parts = new Map<string, number>();
  return blocks.map((block) => {
    if (!('rows' in block)) return block;
    const table = block.rows[0]?.row?.table ?? '';
    const part = (parts.get(table) ?? 0) + 1;
    parts.set(table, part);
    return { table: tableOf(`${table} ${part}`, block.rows) };
  });
}

function tableOf(key: string, rows: readonly ReportStatement[]): TableOfReport {
  const width = Math.max(...rows.map(({ row }) => row?.cells.length ?? 0));
  const columns = Array.from({ length: width }, (_none, column) => column);
  return { key, rows, columns, heads: columns.map((column) => rows.map(({ row }) => row?.cells[column]?.column).find(Boolean) ?? '') };
}

/** A figure with its unit, or the word that there is none. */
const figure = /^[-–−£<>≤≥~]*[\d.,\u00a0 ]+ ?%?$|^[-–—]$/;

/** Columns behind the first that hold figures alone, to be set one under the other. */
export const figureColumns = ({ rows, columns }: TableOfReport): ReadonlySet<number> => new Set(columns.slice(1).filter((column) => {
  const cells = rows.flatMap(({ row }) => row?.cells[column]?.words || []);
  return cells.length > 0 && cells.every((cell) => figure.test(cell));
}));

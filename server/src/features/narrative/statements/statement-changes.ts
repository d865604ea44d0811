import { edgeOf, type ReadCitation, type ReadRow, type ReadStatement } from './read-statements.ts';

/** A statement as the database has it. */
export interface StoredStatement extends ReadStatement {
  readonly position: number;
}
export interface StatementChanges {
  /** New, or with other words, another kind or other citations. */
  readonly changed: readonly StoredStatement[];
  /** The same in another place. */
  readonly moved: readonly { readonly id: string; readonly position: number }[];
  readonly removed: readonly string[];
  /** Those worth telling readers of: what changed or went; where nothing did, what moved. */
  readonly toTell: readonly string[];
}

/** What turns the stored statements into the ones just read; null for nothing. */
export function compare(stored: readonly StoredStatement[], read: readonly ReadStatement[]): StatementChanges | null {
  const before = new Map(stored.map((statement) => [statement.id, statement]));
  const after = read.map((statement, position): StoredStatement => ({ ...statement, position }));
  const isSame = (statement: StoredStatement): boolean => saysTheSame(before.get(statement.id), statement);
  const changed = after.filter((statement) => !isSame(statement));
  const moved = after.filter((statement) => isSame(statement) && before.get(statement.id)?.position !== statement.position);
  const kept = new Set(after.map(({ id }) => id));
  const removed = stored.map(({ id }) => id).filter((id) => !kept.has(id));
  if (changed.length + moved.length + removed.length === 0) return null;
  const told = [...changed.map(({ id }) => id), ...removed];
  return { changed, moved, removed, toTell: told.length > 0 ? told : moved.map(({ id }) => id) };
}

const saysTheSame = (before: ReadStatement | undefined, after: ReadStatement): boolean =>
  before !== undefined && before.kind === after.kind && before.text === after.text && edges(before.citations) === edges(after.citations) && cells(before.row) === cells(after.row);

const cells = (row: ReadRow | undefined): string => (row ? JSON.stringify([row.table, ...row.cells.map(({ column, words }) => [column, words])]) : '');
const edges = (citations: readonly ReadCitation[]): string => citations.map(edgeOf).join();

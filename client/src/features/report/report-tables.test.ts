import { expect, test } from '@jest/globals';
import { blocksOf, figureColumns, type TableOfReport } from './report-tables.ts';
import type { ReportStatement } from './report-words.ts';

const statement = (id: string, row: ReportStatement['row'] = null): ReportStatement =>
  ({ id, kind: 'CONTEXT', text: id, row, position: 0, updatedAt: '2026-05-12T10:00:00.000Z', isTriangulated: false, agencies: [], citations: [] });
const inTable = (table: string, id: string, cells: string[], heads: string[] = []): ReportStatement =>
  statement(id, { table, cells: cells.map((words, index) => ({ column: (words && heads[index]) || '', words })) });
const shown = (statements: readonly ReportStatement[]) => blocksOf(statements).map((block) => ('table' in block ? block.table.rows.map(({ id }) => id) : block.statement.id));
const tableOf = (...rows: string[][]): TableOfReport => {
  const [block] = blocksOf(rows.map((cells, index) => inTable('t', String(index), cells)));
  if (!block || !('table' in block)) throw new Error('no table');
  return block.table;
};

test('rows of one table stand together, where they stand among the statements', () => {
  expect(shown([statement('a'), inTable('t', 'b', ['1']), inTable('t', 'c', ['2']), inTable('u', 'd', ['3']), statement('e'), inTable('u', 'f', ['4'])])).toEqual(['a', ['b', 'c'], ['d'], 'e', ['f']]);
  expect(blocksOf([])).toEqual([]);
});

test('a table has as many columns as its longest row, each named by a row that says something in it', () => {
  expect(tableOf(['a'], ['b', '1', '2']).columns).toEqual([0, 1, 2]);
  const heads = ['Measure', '2024', '2025', '2026'];
  expect(blocksOf([inTable('t', 'a', ['x', '', '2'], heads), inTable('t', 'b', ['y', '3', '', ''], heads)])).toMatchObject([{ table: { heads: ['Measure', '2024', '2025', ''], columns: [0, 1, 2, 3] } }]);
});

test('a table is the same for the page, whatever row is its first; two parts of one table are two', () => {
  const keys = (...statements: ReportStatement[]) => blocksOf(statements).flatMap((block) => ('table' in block ? [block.table.key] : []));
  expect(keys(inTable('t', 'new', ['0']), inTable('t', 'a', ['1']))).toEqual(keys(inTable('t', 'a', ['1'])));
  expect(new Set(keys(inTable('t', 'a', ['1']), statement('b'), inTable('t', 'c', ['2']))).size).toBe(2);
});

test.each<[cells: string[], isFigures: boolean]>([
  [['1,943', '2,104'], true], [['61%', '7.5 %', ''], true], [['£1,200', '−3', '–'], true],
  [['', ''], false], [['12', 'not known'], false], [['3 days', '4'], false],
])('a column of %j holds figures: %s', (cells, isFigures) => {
  expect(figureColumns(tableOf(...cells.map((cell) => ['9', cell]))).has(1)).toBe(isFigures);
  expect(figureColumns(tableOf(...cells.map((cell) => ['9', cell]))).has(0)).toBe(false);
});

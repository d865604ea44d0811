import { rename, unwrap } from './style-of.ts';

/** What a cell of this service does not hold. */
const blocks = 'ul, ol, h1, h2, h3, h4, h5, h6, blockquote, table';
/** A cell across more columns or rows than that is a mistake, or worse. */
const spanMost = 50;

const rowsOf = (table: Element): Element[] => [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

/** One that puts things beside one another, as emails do: cells with more than lines in them, or one row of whole texts. One column is a list, and one cell is a copied word. */
function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => [...row.children]);
  const isText = (cell: Element): boolean => cell.querySelector(blocks) !== null || (rows.length === 1 && cell.querySelectorAll('p').length > 1);
  return cells.some(isText) || rows.every((row) => row.childElementCount < 2);
}

/** Blocks in the place of the table: a cell's own, or a paragraph of its line. */
function takeApart(table: Element): void {
  for (const cell of rowsOf(table).flatMap((row) => [...row.children])) {
    if (cell.querySelector(`p, ${blocks}`)) unwrap(cell);
    else rename(cell, 'p');
  }
  [...table.querySelectorAll('tr, thead, tbody, tfoot')].filter((part) => part.closest('table') === table).forEach(unwrap);
  unwrap(table);
}

/** A cell is one line: those that there are follow one another. */
function joinLines(cell: Element): void {
  for (const line of cell.querySelectorAll('p, div')) {
    if (line.previousSibling) line.before(' ');
    if (line.nextSibling) line.after(' ');
    unwrap(line);
  }
}

const spanOf = (cell: Element, name: string): number => Math.min(spanMost, Math.max(1, Number(cell.getAttribute(name)) || 1));

/** The table's cells, each in its column: where one spanned others, empty ones follow. */
function gridOf(table: Element): Element[][] {
  const grid: Element[][] = rowsOf(table).map(() => []);
  rowsOf(table).forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      while (grid[at]?.[column]) column += 1;
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1) {
        for (let right = 0; right < spanOf(cell, 'colspan'); right += 1) {
          const line = grid[at + down];
          if (line) line[column + right] = down + right === 0 ? cell : table.ownerDocument.createElement('td');
        }
      }
    }
  });
  return grid;
}

/** The first row is the head where it says so, or where all of it is bold. */
const isHead = (cells: readonly Element[]): boolean =>
  cells.every((cell) => cell.localName === 'th' || cell.closest('thead') !== null || (cell.textContent ?? '').trim() === '' || (cell.querySelector('b, strong')?.textContent ?? '').trim() === (cell.textContent ?? '').trim());

function makeTable(table: Element): void {
  const { ownerDocument } = table;
  const grid = gridOf(table);
  const width = Math.max(...grid.map(({ length }) => length));
  const rows = grid.map((cells, at) => {
    const all = Array.from({ length: width }, (_, column) => cells[column] ?? ownerDocument.createElement('td'));
    const name = at === 0 && isHead(all) ? 'th' : 'td';
    const row = ownerDocument.createElement('tr');
    row.append(...all.map((cell) => {
      joinLines(cell);
      const tidy = ownerDocument.createElement(name);
      tidy.append(...cell.childNodes);
      if (name === 'th') tidy.querySelectorAll('b, strong').forEach(unwrap);
      return tidy;
    }));
    return row;
  }).filter((row) => (row.textContent ?? '').trim() !== '' || row.querySelector('[data-evidence-id]'));
  const [caption] = table.querySelectorAll('caption');
  if (caption) table.before(rename(caption, 'p'));
  table.replaceChildren(...rows);
}

/** Tables as rows of plain cells, without what spans and without looks; those that only put things in their places are taken apart. */
export function tidyTables(body: Element): void {
  body.querySelectorAll('colgroup').forEach((columns) => columns.remove());
  // Those within first, so that what is left of them is seen by the ones around.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    if (isLayout(table)) takeApart(table);
    else makeTable(table);
  }
  body.querySelectorAll('caption').forEach((caption) => rename(caption, 'p'));
}

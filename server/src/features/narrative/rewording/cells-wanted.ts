import type * as Y from 'yjs';
import type { ReadStatement } from '../statements/read-statements.ts';
import { cellsOf, headsOf, tableOf } from '../statements/table-rows.ts';

/** What an element is to say. */
export interface Place {
  readonly element: Y.XmlElement;
  readonly words: string;
}

/**
 * The cells of a row that other words for it change, where these keep the names of its columns and can be read in one way alone; else null. Cells that are empty
 * stay so.
 */
export function cellsWanted(element: Y.XmlElement, { row }: ReadStatement, words: string): readonly Place[] | null {
  const table = tableOf(element);
  if (!row || !table) return null;
  const heads = headsOf(table);
  const said = cellsOf(element, heads).flatMap(({ cell }, index) => {
    const { column, words: before } = row.cells[index] ?? nothing;
    return before === '' ? [] : [{ cell, before, beginning: column && `${column}: ` }];
  });
  const names = heads.filter(Boolean).map((head) => `; ${head}: `);
  const isCell = (part: string): boolean => part !== '' && part.trim() === part && !part.includes('\n') && !names.some((name) => part.includes(name));
  const [parts, ...others] = readings(words, said.map(({ beginning }, index) => (index > 0 ? '; ' : '') + beginning)).filter((reading) => reading.every(isCell));
  if (!parts || others.length > 0) return null;
  return said.flatMap(({ cell, before }, index) => (parts[index] === before ? [] : [{ element: cell, words: parts[index] ?? '' }]));
}

const nothing = { column: '', words: '' };

/** More ways to read words than this are none: nobody could say which was meant. */
const most = 1_000;

/** What stands behind each of these beginnings, in their order, in every way that the words can be read so. */
function readings(words: string, beginnings: readonly string[]): string[][] {
  let ways: number[][] = [[]];
  for (const [nth, beginning] of beginnings.entries()) {
    const places = nth > 0 ? placesOf(words, beginning) : words.startsWith(beginning) ? [0] : [];
    if (ways.length * places.length > most) return [];
    ways = ways.flatMap((before) => places.filter((place) => place > (before.at(-1) ?? -1)).map((place) => [...before, place]));
  }
  return ways.map((way) => way.map((place, nth) => words.slice(place + (beginnings[nth]?.length ?? 0), way[nth + 1])));
}

function placesOf(words: string, part: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) places.push(at);
  return places;
}

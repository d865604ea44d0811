import { columnLetters, kindUnder, masked, placesTold, type FoundKind, type FoundPlace, type ScreeningKind } from '@joint/shared';
import { textLimits } from './limits.ts';
import { Enough, readTables } from './tables.ts';

/** What stands under headings, and whether every cell was looked at. */
export interface UnderHeadings {
  readonly found: readonly FoundKind[];
  readonly isWhole: boolean;
}

/**
 * What stands in a table under headings such as “Date of birth” or “Surname”, hidden sheets included: by itself a day or a name says
 * nothing, and days are kept as plain numbers. A heading may stand in any row, since tables of people's own making begin anywhere. What was
 * found stays found where some of it is damaged, and where there are more cells than are looked at.
 */
export async function findUnderHeadings(file: string, mediaType: string, most: number = textLimits.cells): Promise<UnderHeadings> {
  const found = new Map<ScreeningKind, { count: number; places: FoundPlace[] }>();
  let seen = 0;
  const isWhole = await readTables(file, mediaType, (sheet) => {
    const under = new Map<number, ScreeningKind>();
    return async (rowNo, cells) => {
      for (const [column, text] of cells.entries()) {
        if (text.trim() === '') continue;
        if ((seen += 1) > most) throw new Enough();
        const heading = kindUnder(text);
        if (heading) under.set(column, heading);
        const kind = under.get(column);
        if (heading || !kind) continue;
        const of = found.get(kind) ?? { count: 0, places: [] };
        of.count += 1;
        if (of.places.length < placesTold) of.places.push({ place: `${sheet && `sheet “${sheet}”, `}cell ${columnLetters(column)}${rowNo}`, masked: masked(text).slice(0, 60) });
        found.set(kind, of);
      }
    };
  });
  return { found: [...found].map(([kind, { count, places }]) => ({ kind, count, places })), isWhole };
}

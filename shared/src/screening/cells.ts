import { isNhsNumber } from './check-digits.ts';
import type { ScreeningKind } from './findings.ts';
import { masked } from './in-parts.ts';
import { screen } from './screen.ts';

/** What was found of one kind in one column of a table. */
export interface ColumnFinding {
  /** The letters of the column. */
  readonly column: string;
  readonly kind: ScreeningKind;
  /** Cells, its heading among them. */
  readonly count: number;
  /** The address of the first. */
  readonly first: string;
  /** What stands there, most of it hidden. */
  readonly masked: string;
}

/** Headings of columns whose cells say who somebody is, whatever they look like. */
const headings: readonly (readonly [ScreeningKind, RegExp])[] = [
  ['PERSON_NAME', /^(?:(?:child|pupil|patient|mother|father|parent|carer|sibling)(?:[’']?s)?[ _]?(?:full |first |last |family |given )?name|fore ?names?|first[ _]?names?|middle[ _]?names?|given[ _]?names?|sur ?names?|last[ _]?names?|family[ _]?names?|full[ _]?names?|initials)$/i],
  ['DATE_OF_BIRTH', /^(?:.* )?(?:d\.?o\.?b\.?|dates?[ _]of[ _]birth|birth[ _]?dates?)(?: .*)?$/i],
];

/** What the cells below a heading say of somebody, whatever they look like; null for most headings. */
export const kindUnder = (heading: string): ScreeningKind | null => headings.find(([, pattern]) => pattern.test(heading.trim()))?.[0] ?? null;

/** Different texts that are remembered, so that what comes again is not looked through again. */
const remembered = 20_000;
/** Nothing is found in a plain figure, in a day, or in one word without a digit or an @. */
const plain = /^(?:[-−£]?[\d.,]{1,9}%?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|[^\s\d@]*)$/;

/** Looks through the cells of a table as they come, and keeps one line for each kind in each column. Its time grows with the cells and no faster. */
export class CellScreening {
  readonly #known = new Map<string, readonly ScreeningKind[]>();
  readonly #found = new Map<string, { column: string; kind: ScreeningKind; count: number; first: string; masked: string }>();
  readonly #said = new Map<string, ScreeningKind>();

  heading(column: string, address: string, name: string): void {
    const kind = kindUnder(name);
    if (kind) this.#said.set(column, kind);
    for (const one of this.#look(name)) this.#add(column, one, address, name);
  }

  cell(column: string, address: string, text: string): void {
    if (text === '') return;
    const said = this.#said.get(column);
    if (said) this.#add(column, said, address, text);
    for (const kind of this.#look(text)) if (kind !== said) this.#add(column, kind, address, text);
  }

  get found(): readonly ColumnFinding[] {
    return [...this.#found.values()];
  }

  #look(text: string): readonly ScreeningKind[] {
    if (plain.test(text)) return [];
    if (/^\d{10}$/.test(text)) return isNhsNumber(text) ? ['NHS_NUMBER'] : [];
    const known = this.#known.get(text);
    if (known) return known;
    const kinds = [...new Set(screen(text).map(({ kind }) => kind))];
    if (this.#known.size < remembered) this.#known.set(text, kinds);
    return kinds;
  }

  #add(column: string, kind: ScreeningKind, first: string, text: string): void {
    const place = `${column} ${kind}`;
    const before = this.#found.get(place);
    if (before) before.count += 1;
    else this.#found.set(place, { column, kind, count: 1, first, masked: masked(text).slice(0, 60) });
  }
}

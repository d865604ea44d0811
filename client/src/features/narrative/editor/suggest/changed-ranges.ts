import type { Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';

/** A range of the text before, and what it became. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** What a transaction replaces, by places in the text before and after all its steps; in their order, without overlaps. */
export function changedRanges({ mapping }: Transaction): ChangedRange[] {
  const ranges: ChangedRange[] = [];
  mapping.maps.forEach((map, step) => {
    // A slice of a mapping, turned round, is the whole of it turned round.
    const back = new Mapping(mapping.maps.slice(0, step)).invert();
    const on = mapping.slice(step + 1);
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      ranges.push({ fromA: back.map(oldFrom, -1), toA: back.map(oldTo, 1), fromB: on.map(newFrom, -1), toB: on.map(newTo, 1) });
    });
  });
  ranges.sort((a, b) => a.fromA - b.fromA || a.fromB - b.fromB);
  const joined: ChangedRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && (range.fromA <= last.toA || range.fromB <= last.toB)) {
      joined[joined.length - 1] = { fromA: last.fromA, toA: Math.max(last.toA, range.toA), fromB: Math.min(last.fromB, range.fromB), toB: Math.max(last.toB, range.toB) };
    } else joined.push(range);
  }
  return joined;
}

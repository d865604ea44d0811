import { createHash } from 'node:crypto';

/** Chance that can be had again: the same seed and label give the same draws. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  /** Chance of its own, so that what one person does draws nothing from another's. */
  readonly of: (label: string) => Random;
}

/** sfc32, a small generator that passes the usual tests of randomness, begun from a hash of the seed. */
export function randomOf(seed: string): Random {
  const state = new Uint32Array(new Uint8Array(createHash('sha256').update(seed).digest()).buffer, 0, 4);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const t = (a + b + d) >>> 0;
    state.set([b ^ (b >>> 9), (c + (c << 3)) >>> 0, ((c << 21) | (c >>> 11)) + t, d + 1]);
    return t / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next, between,
    pick: (list) => {
      const one = list[between(0, list.length - 1)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (share) => next() < share,
    of: (label) => randomOf(`${seed}/${label}`),
  };
}

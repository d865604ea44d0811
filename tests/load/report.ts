/** Figures by name, the unit at the end of the name: p95_ms, per_s, rss_mb. */
export type Figures = Readonly<Record<string, number>>;

export interface BenchCase {
  readonly name: string;
  readonly ours: Figures;
  readonly baseline: Figures;
  /** Ours divided by the baseline's, of the figure the goal speaks of; null where one of them is not above zero. */
  readonly ratio: number | null;
  /** What the ratio should reach; null where the case is told for what it shows. */
  readonly goal: string | null;
  readonly met: boolean | null;
}

export interface BenchReport {
  readonly bench: string;
  readonly machine: string;
  readonly cases: readonly BenchCase[];
}

export const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A case whose ratio is that of one figure. */
export function toCase(name: string, figure: string, ours: Figures, baseline: Figures, { atMost, atLeast }: Goal = {}): BenchCase {
  const [mine, theirs] = [ours[figure], baseline[figure]];
  if (mine === undefined || theirs === undefined) throw new Error(`${name} has no ${figure}`);
  const ratio = mine > 0 && theirs > 0 ? mine / theirs : null;
  const goal = atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : null;
  const met = goal === null || ratio === null ? null : ratio <= (atMost ?? Infinity) && ratio >= (atLeast ?? 0);
  return { name, ours, baseline, ratio: ratio === null ? null : round(ratio), goal, met };
}

/** A case with no other side: the figure itself should stay below a bound. */
export function toOwnCase(name: string, figure: string, ours: Figures, below?: number): BenchCase {
  const mine = ours[figure];
  if (mine === undefined) throw new Error(`${name} has no ${figure}`);
  return { name, ours, baseline: {}, ratio: null, goal: below === undefined ? null : `${figure} under ${below}`, met: below === undefined ? null : mine < below };
}

const show = (figures: Figures): string => Object.entries(figures).map(([name, value]) => `${name} ${value}`).join('  ');

export function toText({ bench, machine, cases }: BenchReport): string {
  const lines = cases.flatMap(({ name, ours, baseline, ratio, goal, met }) => [
    '', name, `  ours      ${show(ours)}`, ...(Object.keys(baseline).length > 0 ? [`  baseline  ${show(baseline)}`] : []),
    `  ratio     ${ratio ?? 'none'}${goal === null ? '' : `, goal ${goal}: ${met ? 'met' : 'not met'}`}`,
  ]);
  return [`${bench}, on ${machine}`, ...lines, ''].join('\n');
}

import type { Counted, Rate } from './burden.store.ts';
import type { TimeGivenView } from './burden.views.ts';

export const nothing: Counted = { minutes: 0, timed: 0, contributions: 0 };

export const addUp = (parts: readonly Counted[]): Counted =>
  parts.reduce((sum, { minutes, timed, contributions }) => ({ minutes: sum.minutes + minutes, timed: sum.timed + timed, contributions: sum.contributions + contributions }), nothing);

/** Null where the agency gives none. */
export const rateOf = (agencyId: string, rates: readonly Pick<Rate, 'agencyId' | 'pence'>[]): number | null => rates.find((rate) => rate.agencyId === agencyId)?.pence ?? null;

/** To the nearest penny. */
export const costOf = (minutes: number, pencePerHour: number): number => Math.round((minutes * pencePerHour) / 60);

export function atRate({ minutes, timed, contributions }: Counted, pencePerHour: number | null): TimeGivenView {
  return { minutes, timed, contributions, costPence: pencePerHour === null ? null : costOf(minutes, pencePerHour) };
}

/** What is told of all agencies together: a cost only where two or more have a part in it, since that of one would be its own. */
export function jointTime(parts: readonly TimeGivenView[]): TimeGivenView {
  const all = addCosts(parts);
  return parts.filter(({ costPence, timed }) => costPence !== null && timed > 0).length < 2 ? { ...all, costPence: null } : all;
}

/** The sum over agencies with their costs; without a cost where no agency has one. */
export function addCosts(parts: readonly TimeGivenView[]): TimeGivenView {
  const costs = parts.flatMap(({ costPence }) => costPence ?? []);
  return { ...addUp(parts), costPence: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0) };
}

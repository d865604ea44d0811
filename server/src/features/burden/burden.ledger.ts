import type { Criterion } from '../frameworks/index.ts';
import type { Ledger, Rate } from './burden.store.ts';
import { addCosts, addUp, atRate, nothing, rateOf } from './burden.sums.ts';
import type { AgencyBurdenView, BurdenView } from './burden.views.ts';

export interface Told {
  readonly ledger: Ledger;
  /** Agencies whose part the reader may see, and the framework's criteria, each in its order. */
  readonly agencyIds: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly rates: readonly Pick<Rate, 'agencyId' | 'pence'>[];
}

/** What the reader is told: a part for every agency that they may see, empty ones included. */
export function toBurden({ ledger, agencyIds, criteria, rates }: Told): BurdenView {
  const inOrder = [...ledger.requests].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || a.requestId.localeCompare(b.requestId));
  const agencies = agencyIds.map((agencyId): AgencyBurdenView => {
    const gave = ledger.agencies.filter((row) => row.agencyId === agencyId);
    const asked = ledger.requests.filter((row) => row.agencyId === agencyId);
    const time = (rows: typeof gave) => atRate(addUp(rows), rateOf(agencyId, rates));
    return {
      agencyId, total: time(gave), unasked: time(gave.filter(({ isUnasked }) => isUnasked)),
      asked: asked.filter(({ state }) => state !== 'CANCELLED').length, open: asked.filter(({ isOpen }) => isOpen).length, overdue: asked.filter(({ isOverdue }) => isOverdue).length,
    };
  });
  return {
    agencies,
    total: addCosts(agencies.map(({ total }) => total)),
    unasked: addCosts(agencies.map(({ unasked }) => unasked)),
    requests: agencyIds.flatMap((agencyId) => inOrder.filter((row) => row.agencyId === agencyId).map(({ requestId, title, state, isOverdue, ...row }) =>
      ({ requestId, agencyId, title, state, isOverdue, time: atRate(row, rateOf(agencyId, rates)) }))),
    criteria: criteria.map((criterion) => ({ criterion, time: atRate(ledger.criteria.find(({ criterionId }) => criterionId === criterion.id) ?? nothing, null) })),
  };
}

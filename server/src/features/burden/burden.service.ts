import DataLoader from 'dataloader';
import { setHourlyRateInput } from '@joint/shared';
import type { Database } from '../../platform/database.ts';
import { AppError, notFound, parseInput } from '../../platform/errors.ts';
import { appendEvent, readEvents } from '../../platform/event-log/index.ts';
import { groupedLoader } from '../../platform/grouped.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan, roomsOf, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { audienceOf, canReadSums, canView, hasOwnRate, seesPartOf } from './burden.policy.ts';
import { toBurden, type Told } from './burden.ledger.ts';
import type { AgencyTotals, BurdenStore, Ledger, Rate } from './burden.store.ts';
import { atRate, jointTime, rateOf } from './burden.sums.ts';
import type { BurdenView, HourlyRateChangeView } from './burden.views.ts';

interface Parts {
  readonly database: Database;
  readonly store: BurdenStore;
  readonly inspections: InspectionService;
}

/** Changes of one agency's rate that its people look back on. */
const longestHistory = 20;

export function createBurdenService({ database, store, inspections }: Parts) {
  return {
    /** Rows of many inspections in few statements, whatever their number; nothing is kept between batches. */
    loaders: () => ({
      ledgers: new DataLoader<SeenInspection, Ledger>((readers) => store.ledgers(readers), { cache: false }),
      rates: groupedLoader<Rate>((ids) => store.rates(ids), ({ inspectionId }) => inspectionId),
      totals: groupedLoader<AgencyTotals>((ids) => store.unsafeTotals(ids), ({ inspectionId }) => inspectionId),
    }),

    /** NOT_FOUND for whoever may not see it. */
    assertVisible(seen: SeenInspection): void {
      if (!canView(seen)) throw notFound('burden ledger');
    },
    canReadSums,
    hasOwnRate,
    burdenOf(seen: SeenInspection, { agencyIds, ...told }: Told): BurdenView {
      return toBurden({ ...told, agencyIds: agencyIds.filter((id) => seesPartOf(seen, id)) });
    },
    sumsOf(totals: readonly AgencyTotals[], rates: readonly Rate[]) {
      const timeOf = (agency: AgencyTotals) => atRate(agency, rateOf(agency.agencyId, rates));
      const sum = (count: (agency: AgencyTotals) => number): number => totals.reduce((all, agency) => all + count(agency), 0);
      return {
        time: jointTime(totals.map(timeOf)), agencies: totals.length, agenciesWithRate: rates.length,
        asked: sum(({ asked }) => asked), open: sum(({ open }) => open), overdue: sum(({ overdue }) => overdue),
      };
    },

    /** Of the viewer's own agency; ask only for whoever has one. */
    ownRate: (seen: SeenInspection, rates: readonly Rate[]): number | null => rateOf(seen.viewer.agencyId, rates),
    async rateHistory(seen: SeenInspection): Promise<HourlyRateChangeView[]> {
      const events = await readEvents(database, {
        inspectionId: seen.record.id, audience: roomsOf(seen), types: ['burden.rate-set'], payload: { agencyId: seen.viewer.agencyId }, order: 'newest-first', limit: longestHistory,
      });
      return events.flatMap(({ seq, at, actor, payload }) => (actor ? { seq, at, byId: actor.id, pence: payload['pencePerHour'] as number | null } : []));
    },

    setRate(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, expectedPence, rate } = parseInput(setHourlyRateInput, input);
      return inspections.change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'burden:set-rate', 'say what an hour of your agency costs');
        const { agencyId, userId } = seen.viewer;
        const now = rateOf(agencyId, await store.rates([inspectionId], tx));
        // Sent again after a lost answer, it is there already.
        if (now === rate) return;
        if (now !== expectedPence) throw new AppError('CONFLICT', 'A colleague changed the hourly rate first', { remedy: 'Look at what it is now, then save the one that should stand', details: { current: { pence: now } } });
        await store.setRate(tx, inspectionId, agencyId, rate);
        await appendEvent(tx, { inspectionId, type: 'burden.rate-set', actorId: userId, agencyId, audience: audienceOf(agencyId), payload: { agencyId, pencePerHour: rate } });
      });
    },
  };
}
export type BurdenService = ReturnType<typeof createBurdenService>;

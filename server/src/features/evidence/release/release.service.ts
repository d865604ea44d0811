import { setReleaseInput, type Audience } from '@joint/shared';
import type { Transaction } from '../../../platform/database.ts';
import { parseInput } from '../../../platform/errors.ts';
import { appendEvent, type Presenters, type Summaries } from '../../../platform/event-log/index.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { assertCan, can, type InspectionService, type SeenInspection } from '../../inspections/index.ts';
import { contributesForAgency, goesThroughCoordinator } from '../evidence.policy.ts';
import type { ReleaseStore } from './release.store.ts';

/** The switch of one agency in one inspection: its coordinator releases what contributors submit. */
export function createReleaseService({ store, inspections }: { store: ReleaseStore; inspections: InspectionService }) {
  return {
    /** Whether what this person submits waits for a coordinator: coordinators and inspectors submit by themselves. */
    async mustWait(tx: Transaction, seen: SeenInspection): Promise<boolean> {
      return goesThroughCoordinator(seen) && store.isOn(seen.record.id, seen.viewer.agencyId, tx);
    },
    /** Null for whoever contributes for no agency. */
    async ofOwnAgency(seen: SeenInspection): Promise<{ coordinatorReleases: boolean; canSet: boolean } | null> {
      if (!contributesForAgency(seen)) return null;
      return { coordinatorReleases: await store.isOn(seen.record.id, seen.viewer.agencyId), canSet: can(seen, 'evidence:set-release') };
    },
    set(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, coordinatorReleases } = parseInput(setReleaseInput, input);
      return inspections.change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'evidence:set-release', 'say how your agency’s evidence is released');
        const { agencyId, userId } = seen.viewer;
        if ((await store.isOn(inspectionId, agencyId, tx)) === coordinatorReleases) return;
        await store.set(tx, inspectionId, agencyId, coordinatorReleases);
        await appendEvent(tx, { inspectionId, type: 'release.switched', actorId: userId, agencyId, audience: [`agency:${agencyId}`], payload: { agencyId, coordinatorReleases } });
      });
    },
  };
}
export type ReleaseService = ReturnType<typeof createReleaseService>;

/** Told inside the agency, where it happened. */
export const releasePresenters: Presenters = {
  'release.switched': async (events) => events.map(({ payload, audience }) => [{ to: audience as readonly Audience[], data: payload }]),
};
export const releaseSummaries: Summaries = {
  'release.switched': async (events) => events.map(({ data }) => ({ text: (data as { coordinatorReleases: boolean }).coordinatorReleases ? 'switched on that a coordinator releases submissions' : 'switched off that a coordinator releases submissions' })),
};

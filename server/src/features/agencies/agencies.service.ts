import DataLoader from 'dataloader';
import { forbidden, notFound } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { canListAgencies } from './agencies.policy.ts';
import type { Agency, AgencyStore } from './agencies.store.ts';

export function createAgencyService(store: AgencyStore) {
  return {
    async list(viewer: Viewer): Promise<Agency[]> {
      if (!canListAgencies(viewer)) throw forbidden('list all agencies');
      return store.all();
    },
    /** For what is already known to be the reader's: names of agencies by id, one statement however many. */
    loader: () =>
      new DataLoader<string, Agency>(async (ids) => {
        const found = new Map((await store.byIds(ids)).map((agency) => [agency.id, agency]));
        return ids.map((id) => found.get(id) ?? notFound('agency'));
      }),
    byIds: store.byIds,
    /** For seeds and administration; the caller has decided that it may. */
    add: store.add,
    byName: store.byName,
  };
}
export type AgencyService = ReturnType<typeof createAgencyService>;

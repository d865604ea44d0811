import DataLoader from 'dataloader';
import { idSchema, inspectionLimits } from '@joint/shared';
import { z } from 'zod';
import { forbidden, notFound, parseInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { canListPeople } from './users.policy.ts';
import type { User, UserStore } from './users.store.ts';

const peopleInput = z.object({ agencyIds: z.array(idSchema('agency')).max(inspectionLimits.agencies, `Ask for at most ${inspectionLimits.agencies} agencies`) });

export function createUserService(store: UserStore) {
  return {
    async ofAgencies(viewer: Viewer, input: unknown): Promise<User[]> {
      const { agencyIds } = parseInput(peopleInput, input);
      if (!canListPeople(viewer, agencyIds)) throw forbidden('list people of other agencies');
      return store.ofAgencies(agencyIds);
    },
    /** For what is already known to be the reader's: people by id, one statement however many. */
    loader: () =>
      new DataLoader<string, User>(async (ids) => {
        const found = new Map((await store.byIds(ids)).map((user) => [user.id, user]));
        return ids.map((id) => found.get(id) ?? notFound('person'));
      }),
    byIds: store.byIds,
    accountByEmail: store.accountByEmail,
    emailOf: store.emailOf,
    demoAccounts: store.demoAccounts,
    isEmpty: async (): Promise<boolean> => (await store.count()) === 0,
    add: store.add,
    setPassword: store.setPassword,
  };
}
export type UserService = ReturnType<typeof createUserService>;

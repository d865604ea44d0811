import DataLoader from 'dataloader';
import { notFound } from '../../platform/errors.ts';
import type { Transaction } from '../../platform/database.ts';
import type { FrameworkStore, FrameworkVersion } from './frameworks.store.ts';

/** Frameworks are reference data: anyone signed in may read them, nobody may change them. */
export function createFrameworkService(store: FrameworkStore) {
  return {
    list: (): Promise<FrameworkVersion[]> => store.all(),
    loader: () =>
      new DataLoader<string, FrameworkVersion>(async (ids) => {
        const found = new Map((await store.byIds(ids)).map((version) => [version.id, version]));
        return ids.map((id) => found.get(id) ?? notFound('framework'));
      }),
    async find(id: string, tx?: Transaction): Promise<FrameworkVersion | undefined> {
      return (await store.byIds([id], tx))[0];
    },
    add: store.add,
  };
}
export type FrameworkService = ReturnType<typeof createFrameworkService>;

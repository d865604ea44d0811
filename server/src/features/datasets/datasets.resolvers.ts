import type { Resolvers } from '../../generated/graphql.ts';
import { notFound } from '../../platform/errors.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import { factsOf } from '../evidence/index.ts';
import type { Users } from '../users/index.ts';
import { canImport, canSeeDataset } from './datasets.policy.ts';
import type { DatasetService } from './datasets.service.ts';

export function createDatasetResolvers(service: DatasetService, users: Users): Resolvers {
  const latest = perRequest(() => service.loader());
  const removed = perRequest(() => service.removalLoader());
  return {
    Query: {
      dataset: (_parent, { evidenceId, version }, context) => service.find(signedIn(context), evidenceId, version),
      datasetDraft: (_parent, { id }, context) => service.draft(signedIn(context), id),
      checkDataset: (_parent, { input }, context) => service.check(signedIn(context), input),
    },
    Mutation: {
      importDataset: (_parent, { input }, context) => service.import(signedIn(context), input),
      removeDataset: (_parent, { input }, context) => service.remove(signedIn(context), input),
    },
    Evidence: {
      dataset: async ({ record: { id }, seen }, _input, context) => {
        const record = await latest(context).load(id);
        return record && { record, seen };
      },
      datasetRemoval: async ({ record, seen }, _input, context) => {
        const last = await removed(context).load(record.id);
        return last && canSeeDataset(seen, factsOf(record), last) ? last.removal : null;
      },
      datasetVersions: (piece) => service.history(piece),
      datasetImport: (piece) => service.importOf(piece),
      datasetAbilities: ({ record, seen }) => ({ import: canImport(seen, factsOf(record), record.kind) }),
    },
    Dataset: {
      id: ({ record }) => record.id,
      evidenceId: ({ record }) => record.evidenceId,
      version: ({ record }) => record.version,
      name: ({ record }) => record.name,
      source: ({ record }) => record.source,
      columns: ({ record }) => [...record.columns],
      rowCount: ({ record }) => record.rowCount,
      smallNumbers: ({ record }) => record.smallNumbers,
      notes: ({ record }) => [...record.notes],
      importedBy: ({ record }, _input, context) => users.loader(context).load(record.importedById),
      importedAt: ({ record }) => record.importedAt,
      isLatest: ({ record }) => record.replaced === null,
      rows: ({ record }, input) => service.rows(record, input),
      chart: ({ record }, input) => service.chart(record, input),
    },
    DatasetVersion: { importedBy: ({ importedById }, _input, context) => users.loader(context).load(importedById) },
    DatasetRemoval: {
      removedBy({ byId }, _input, context) {
        if (byId === null) throw notFound('person');
        return users.loader(context).load(byId);
      },
      removedAt: ({ at }) => at,
    },
    DatasetRow: { cells: ({ cells }) => cells.map((cell) => (cell === null || cell === '' ? null : String(cell))) },
    DatasetDraft: { findings: ({ findings }) => [...findings], sample: (draft) => service.sample(draft) },
  };
}

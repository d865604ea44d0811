import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import { factsOf } from '../evidence/index.ts';
import type { Users } from '../users/index.ts';
import { canImport } from './datasets.policy.ts';
import type { DatasetService } from './datasets.service.ts';

export function createDatasetResolvers(service: DatasetService, users: Users): Resolvers {
  const latest = perRequest(() => service.loader());
  return {
    Query: {
      dataset: (_parent, { evidenceId, version }, context) => service.find(signedIn(context), evidenceId, version),
      datasetDraft: (_parent, { id }, context) => service.draft(signedIn(context), id),
      checkDataset: (_parent, { input }, context) => service.check(signedIn(context), input),
    },
    Mutation: { importDataset: (_parent, { input }, context) => service.import(signedIn(context), input) },
    Evidence: {
      dataset: async ({ record: { id }, seen }, _input, context) => {
        const record = await latest(context).load(id);
        return record && { record, seen };
      },
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
    DatasetRow: { cells: ({ cells }) => cells.map((cell) => (cell === null || cell === '' ? null : String(cell))) },
    DatasetDraft: { sample: (draft) => service.sample(draft) },
  };
}

import type { Audience, DatasetEventData, Phase } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf, factsOf, type Evidence } from '../evidence/index.ts';
import { removalAudienceOf } from './datasets.policy.ts';

type Piece = Parameters<typeof factsOf>[0] & { readonly phase: Phase };

/** That a table came or went, to those who may see its evidence now; to nobody else. */
export function createDatasetPresenters(evidence: Evidence): Presenters {
  const present = (to: (piece: Piece, then: readonly Audience[]) => Audience[]): Presenter => async (events) => {
    const records = await evidence.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => String(payload['evidenceId'])))]);
    return events.map(({ payload, audience }): Telling[] => {
      const record = records.find(({ id }) => id === payload['evidenceId']);
      if (!record) return [];
      const data: DatasetEventData = { evidenceId: record.id, evidenceTitle: record.title, datasetId: String(payload['datasetId']), version: Number(payload['version']) };
      return [{ to: to(record, audience as readonly Audience[]), data }];
    });
  };
  return { 'dataset.imported': present((piece) => audienceOf(factsOf(piece), piece.phase)), 'dataset.removed': present((piece, then) => removalAudienceOf(factsOf(piece), piece.phase, then)) };
}

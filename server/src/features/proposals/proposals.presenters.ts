import type { ProposalEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './proposals.policy.ts';
import type { ProposalStore } from './proposals.store.ts';

/** Which proposal changed and where it hangs, to inspectors and its own agency as they may see it now; never a word of it. */
export function createProposalPresenters(store: Pick<ProposalStore, 'unsafeFindManyForFeed'>): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['proposalId']);
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload }): Telling[] => {
      const record = records.get(idOf(payload));
      if (!record) return [];
      const { id: proposalId, sectionId, statementId } = record;
      return [{ to: audienceOf(record, record.phase), data: { proposalId, sectionId, statementId } satisfies ProposalEventData }];
    });
  };
  return { 'proposal.made': present, 'proposal.withdrawn': present, 'proposal.accepted': present, 'proposal.declined': present };
}

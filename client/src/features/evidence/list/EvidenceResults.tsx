import type { JSX } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { AgencyChip, countOf, EmptyState, LoadMore, TextButton } from '../../../ui/index.ts';
import type { EvidenceFeed } from '../feed/use-evidence-feed.ts';
import { EvidenceCard } from '../parts/EvidenceCard.tsx';
import { EvidenceEmpty } from './EvidenceEmpty.tsx';

export interface EvidenceResultsProps {
  readonly feed: EvidenceFeed;
  readonly isFiltered: boolean;
  readonly onClearFilters: () => void;
}

/** What was found: how many by agency, what is new, and the pieces. */
export function EvidenceResults({ feed, isFiltered, onClearFilters }: EvidenceResultsProps): JSX.Element {
  const { isNew, markSeen } = useLive();
  const { items, total, countByAgency } = feed;
  if (items.length === 0) {
    if (feed.loading || feed.error) return <LoadState what="the evidence" error={feed.error} onRetry={feed.retry} />;
    if (!isFiltered) return <EvidenceEmpty />;
    return <EmptyState title="No evidence matches these filters" action={<TextButton onClick={onClearFilters}>Clear filters</TextButton>} />;
  }
  const fresh = items.filter(({ id }) => isNew(id));
  return (
    <div aria-busy={feed.updating}>
      <ul className="ji-evidence-counts" aria-label="Pieces by agency">
        {countByAgency.map(({ agency, count }) => (
          <li key={agency.id}><AgencyChip agency={agency} count={count} size="s" fill={count > 0 ? 'solid' : 'absent'} /></li>
        ))}
      </ul>
      <p className="govuk-body-s ji-evidence-total">
        <strong>{countOf(total, 'piece')}</strong> of evidence, last changed first{' '}
        {fresh.length > 0 && <>· {fresh.length} new <TextButton onClick={() => fresh.forEach(({ id }) => markSeen(id))}>Mark all as seen</TextButton></>}
      </p>
      <ul className="ji-evidence-list">
        {items.map((evidence) => <li key={evidence.id}><EvidenceCard evidence={evidence} isNew={isNew(evidence.id)} headingLevel={2} /></li>)}
      </ul>
      <LoadMore shown={items.length} total={total} noun="piece" hasMore={feed.hasMore} busy={feed.updating} onMore={feed.loadMore} />
    </div>
  );
}

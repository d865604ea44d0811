import type { DragEvent, JSX, RefObject } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { Checkbox, countOf, EmptyState, LoadMore, TextButton, TextField } from '../../../ui/index.ts';
import type { EvidenceFeed, EvidencePiece } from '../../evidence/index.ts';
import { EvidenceCard } from '../../evidence/index.ts';
import { CiteProblem } from '../cite/CiteProblem.tsx';
import { startDrag } from '../editor/drag-evidence.ts';
import { AgencyFilter } from './AgencyFilter.tsx';
import { SilentAgencies } from './SilentAgencies.tsx';

export interface EvidencePanelProps {
  readonly feed: EvidenceFeed;
  /** This criterion's evidence alone, or all. */
  readonly isHere: boolean;
  readonly onHere: (isHere: boolean) => void;
  readonly agencyId: string | null;
  readonly onAgency: (agencyId: string | null) => void;
  /** Agencies with how much each has given to this criterion, whatever is filtered. */
  readonly given: EvidenceFeed['countByAgency'];
  /** Null where nothing can be cited now. */
  readonly onCite: ((evidence: EvidencePiece) => void) | null;
  /** Why evidence could not be cited just now. */
  readonly problem: string | null;
  /** Holds the search, to bring focus to it. */
  readonly search: RefObject<HTMLDivElement | null>;
}

/** Evidence beside the text, live, to be read and cited. */
export function EvidencePanel({ feed, isHere, onHere, agencyId, onAgency, given, onCite, problem, search }: EvidencePanelProps): JSX.Element {
  const { isNew, markSeen } = useLive();
  const { items, total } = feed;
  const fresh = items.filter(({ id }) => isNew(id));
  const isFiltered = feed.search !== '' || agencyId !== null;
  const clear = (): void => {
    feed.setSearch('');
    onAgency(null);
  };
  return (
    <div className="ji-evidence-panel" aria-busy={feed.updating}>
      <CiteProblem problem={problem} />
      <h2 className="ji-evidence-panel__title">Evidence <span className="ji-evidence-panel__live">live</span></h2>
      <div ref={search}><TextField name="search" type="search" label={`Search ${countOf(total, 'piece')} of evidence`} value={feed.search} onChange={feed.setSearch} /></div>
      <Checkbox name="here" label="This criterion only" value={isHere} onChange={onHere} />
      <AgencyFilter counts={feed.countByAgency} chosen={agencyId} onChoose={onAgency} />
      <SilentAgencies given={given} />
      {onCite && items.length > 0 && <p className="ji-evidence-panel__how">Press Cite, or drag a piece on to the statement that it is for.</p>}
      {fresh.length > 0 && (
        <p className="ji-evidence-panel__new">
          <strong>{fresh.length} new</strong> <TextButton onClick={() => fresh.forEach(({ id }) => markSeen(id))}>Mark all as seen</TextButton>
        </p>
      )}
      {items.length === 0 && (feed.loading || feed.error) && <LoadState what="the evidence" error={feed.error} onRetry={feed.retry} />}
      {items.length === 0 && !feed.loading && !feed.error && (
        isFiltered
          ? <EmptyState title="No evidence matches" action={<TextButton onClick={clear}>Show all</TextButton>} />
          : <EmptyState title="No evidence yet">Nobody has sent evidence{isHere && ' for this criterion'}.</EmptyState>
      )}
      <ul className="ji-evidence-panel__list">
        {items.map((evidence) => (
          <li
            key={evidence.id}
            {...(onCite && evidence.abilities.cite && { draggable: true, onDragStart: ({ dataTransfer }: DragEvent) => startDrag(dataTransfer, evidence) })}
          >
            <EvidenceCard
              evidence={evidence}
              isNew={isNew(evidence.id)}
              actions={onCite && evidence.abilities.cite && <TextButton onClick={() => onCite(evidence)} about={evidence.title}>Cite</TextButton>}
            />
          </li>
        ))}
      </ul>
      {items.length > 0 && <LoadMore shown={items.length} total={total} noun="piece" hasMore={feed.hasMore} busy={feed.updating} onMore={feed.loadMore} />}
    </div>
  );
}

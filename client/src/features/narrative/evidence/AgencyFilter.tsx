import type { JSX } from 'react';
import { AgencyChip } from '../../../ui/index.ts';
import type { EvidenceFeed } from '../../evidence/index.ts';

export interface AgencyFilterProps {
  readonly counts: EvidenceFeed['countByAgency'];
  readonly chosen: string | null;
  readonly onChoose: (agencyId: string | null) => void;
}

/** How much each agency has given; pressing one shows its evidence alone, pressing it again everybody's. */
export function AgencyFilter({ counts, chosen, onChoose }: AgencyFilterProps): JSX.Element {
  return (
    <ul className="ji-agency-filter" aria-label="Show one agency’s evidence">
      {counts.map(({ agency, count }) => {
        const isChosen = agency.id === chosen;
        return (
          <li key={agency.id}>
            <button type="button" className="ji-agency-filter__button" aria-pressed={isChosen} onClick={() => onChoose(isChosen ? null : agency.id)}>
              <AgencyChip agency={agency} count={count} size="s" fill={count > 0 ? 'solid' : 'absent'} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

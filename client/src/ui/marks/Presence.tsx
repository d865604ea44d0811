import type { JSX } from 'react';
import { AgencyChip } from './AgencyChip.tsx';
import type { MarkedAgency } from './mark-style.ts';

export interface PresenceProps {
  readonly here: readonly { readonly agency: MarkedAgency; readonly people: number }[];
}

/** Who has the inspection open now, by agency and number: "Here now: Ofsted 2, CQC 1". */
export function Presence({ here }: PresenceProps): JSX.Element | null {
  if (here.length === 0) return null;
  return (
    <div className="ji-presence">
      <span className="ji-presence__label">Here now:</span>
      <ul className="ji-presence__list">
        {here.map(({ agency, people }) => (
          <li key={`${agency.kind} ${agency.shortName}`}>
            <AgencyChip agency={agency} count={people} size="s" />
          </li>
        ))}
      </ul>
    </div>
  );
}

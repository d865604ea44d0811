import type { JSX } from 'react';
import { countOf } from '../format.ts';
import { AgencyChip } from './AgencyChip.tsx';
import type { MarkedAgency } from './mark-style.ts';

export interface PresenceProps {
  readonly here: readonly { readonly agency: MarkedAgency; readonly people: number }[];
  /** People whose agency is not known to the page, such as a board member's. */
  readonly others?: number;
}

/** Who has the inspection open now, by agency and number: "3 people here: Ofsted 2, CQC 1". */
export function Presence({ here, others = 0 }: PresenceProps): JSX.Element | null {
  const people = here.reduce((sum, agency) => sum + agency.people, others);
  if (people === 0) return null;
  return (
    <div className="ji-presence">
      <span className="ji-presence__label">{countOf(people, 'person', 'people')} here:</span>
      <ul className="ji-presence__list">
        {here.map(({ agency, people }) => (
          <li key={`${agency.kind} ${agency.shortName}`}>
            <AgencyChip agency={agency} count={people} size="s" />
          </li>
        ))}
        {others > 0 && <li>{countOf(others, 'other')}</li>}
      </ul>
    </div>
  );
}

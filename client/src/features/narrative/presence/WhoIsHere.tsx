import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyMark, agencyStyle, countOf } from '../../../ui/index.ts';
import type { Colleague } from './use-sections-here.ts';

/** So many are named; of more it is said how many they are. */
const named = 2;

/** In the list of sections: who has this one open. Part of the link’s words, and said to nobody by itself: who comes to one’s own section is announced there. */
export function WhoIsHere({ people }: { readonly people: readonly Colleague[] }): JSX.Element | null {
  const { agencyOf } = useInspection();
  if (people.length === 0) return null;
  const shown = people.length > named + 1 ? people.slice(0, named) : people;
  const others = people.length - shown.length;
  return (
    <span className="ji-who-is-here">
      <span className="govuk-visually-hidden">Here now: </span>
      {shown.map(({ id, name, agencyId }) => {
        const agency = agencyOf(agencyId);
        return (
          <span key={id} className="ji-who-is-here__one" style={agency && agencyStyle(agency.kind)}>
            {agency && <AgencyMark kind={agency.kind} size="s" />} {name}{agency && <span className="govuk-visually-hidden">, {agency.shortName}</span>}
          </span>
        );
      })}
      {others > 0 && <span>and {countOf(others, 'other')}</span>}
    </span>
  );
}

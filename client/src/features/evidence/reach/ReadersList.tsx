import { isAgencyStaff, phaseLabels, roleLabels } from '@joint/shared';
import type { JSX } from 'react';
import { AgencyChip, countOf, Details } from '../../../ui/index.ts';
import { byAgency, phasesOf } from './reach-words.ts';
import type { Reach, Reader } from './use-reach.ts';

/** Everyone by name, agency by agency; a role is said where it is not plain staff. */
export function ReaderNames({ readers }: { readonly readers: readonly Reader[] }): JSX.Element {
  return (
    <ul className="ji-readers">
      {byAgency(readers).map(({ agency, people }) => (
        <li key={agency.id}>
          <AgencyChip agency={agency} size="s" />
          <ul className="govuk-list ji-readers__names">
            {people.map(({ user, role }) => <li key={user.id}>{user.name}{!isAgencyStaff(role) && `, ${roleLabels[role].toLowerCase()}`}</li>)}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export interface ReadersListProps {
  readonly reach: Reach;
  /** Which choice it is, for those who hear several such lists: "My agency and the inspectors". */
  readonly about: string;
}

/** Who a choice of visibility means, by name; folded until somebody wants to know. */
export function ReadersList({ reach: { readers, later }, about }: ReadersListProps): JSX.Element {
  return (
    <Details summary={<>{`Who that is: ${countOf(readers.length, 'person', 'people')} by name`}<span className="govuk-visually-hidden">{` for “${about}”`}</span></>}>
      <ReaderNames readers={readers} />
      {phasesOf(later).map((phase) => (
        <div key={phase}>
          <p className="govuk-body-s">{`From the phase ${phaseLabels[phase]} on also:`}</p>
          <ReaderNames readers={later.filter((comer) => comer.phase === phase).map(({ member }) => member)} />
        </div>
      ))}
    </Details>
  );
}

import type { JSX } from 'react';
import type { AgencyKind } from '@joint/shared';
import { roleLabels } from '@joint/shared';
import { Select } from '../../../ui/index.ts';
import { rolesFor } from '../team/team-groups.ts';
import { memberField } from './setup-faults.ts';

export interface PersonRoleProps {
  readonly person: { readonly id: string; readonly name: string; readonly jobTitle: string };
  readonly agencyKind: AgencyKind;
  /** False for an agency that only lends board members and observers. */
  readonly takesPart: boolean;
}

/** One person, and the role they get. */
export function PersonRole({ person, agencyKind, takesPart }: PersonRoleProps): JSX.Element {
  const options = rolesFor(agencyKind, takesPart).map((role) => ({ value: role, label: roleLabels[role] }));
  return <Select name={memberField(person.id)} label={person.name} hint={person.jobTitle} emptyLabel="Not on the team" options={options} />;
}

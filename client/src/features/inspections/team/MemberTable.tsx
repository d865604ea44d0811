import type { JSX } from 'react';
import { roleLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { TableColumn } from '../../../ui/index.ts';
import { formatDate, Table, TextButton, TextLink } from '../../../ui/index.ts';
import type { Member, TeamAgency } from './team-groups.ts';

export interface MemberTableProps {
  readonly agency: TeamAgency;
  readonly people: readonly Member[];
  readonly mayManage: (member: Member) => boolean;
  readonly onRemove: (member: Member) => void;
}

/** The people of one agency, with what may be done about each. */
export function MemberTable({ agency, people, mayManage, onRemove }: MemberTableProps): JSX.Element {
  const { id, abilities, viewer } = useInspection();
  if (people.length === 0) return <p className="govuk-body">Nobody takes part for {agency.shortName} yet.</p>;
  const columns: readonly TableColumn<Member>[] = [
    { key: 'name', label: 'Name', rowHeader: true, cell: ({ user }) => <>{user.name}{user.id === viewer.userId && ' (you)'}<span className="ji-under">{user.jobTitle}</span></> },
    { key: 'role', label: 'Role', cell: ({ role }) => roleLabels[role] },
    { key: 'since', label: 'Since', cell: ({ since }) => formatDate(since) },
    ...(people.some(mayManage)
      ? [{
          key: 'actions',
          label: 'Actions',
          cell: (member: Member) => mayManage(member) && (
            <span className="ji-actions">
              {abilities.manageTeam && <TextLink to={paths.memberRole(id, member.user.id)} about={`of ${member.user.name}`}>Change role</TextLink>}
              <TextButton onClick={() => onRemove(member)} about={member.user.name}>Remove</TextButton>
            </span>
          ),
        }]
      : []),
  ];
  return <Table caption={`People of ${agency.name}`} captionHidden columns={columns} rows={people} rowKey={({ user }) => user.id} />;
}

import { isAgencyStaff } from '@joint/shared';
import type { JSX } from 'react';
import type { RequestRowFragment } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { TableColumn } from '../../../ui/index.ts';
import { AgencyChip, Table, TextLink } from '../../../ui/index.ts';
import { RequestTags } from '../parts/RequestTags.tsx';
import { dueInWords } from '../parts/request-words.ts';

/** The requests of both sides, a row for each agency asked. */
export function RequestTable({ requests }: { readonly requests: readonly RequestRowFragment[] }): JSX.Element {
  const { id: inspectionId, role } = useInspection();
  // An agency's table is all its own; what its people want to know is who works on what.
  const isAgency = isAgencyStaff(role);
  const columns: readonly TableColumn<RequestRowFragment>[] = [
    {
      key: 'title', label: 'Request', rowHeader: true,
      cell: ({ id, title, askedBy }) => <><TextLink to={paths.request(inspectionId, id)}>{title}</TextLink><span className="ji-under">Asked by {askedBy.name}</span></>,
    },
    isAgency ? { key: 'assignee', label: 'With', cell: ({ assignee }) => assignee?.name ?? 'Nobody yet' } : { key: 'agency', label: 'Asked of', cell: ({ agency }) => <AgencyChip agency={agency} size="s" /> },
    { key: 'due', label: 'Due', cell: dueInWords },
    { key: 'state', label: 'State', cell: (request) => <RequestTags request={request} /> },
  ];
  return <Table caption="Requests for evidence" captionHidden columns={columns} rows={requests} rowKey={({ id }) => id} />;
}

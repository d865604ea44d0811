import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { inspectionKindLabels, roleLabels } from '@joint/shared';
import type { InspectionListPage_InspectionsQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { Flash } from '../../../platform/flash.tsx';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import type { TableColumn } from '../../../ui/index.ts';
import { ButtonLink, EmptyState, LoadMore, PageLayout, PhaseTag, Table, TextLink } from '../../../ui/index.ts';
import { listQuery } from '../inspections.operations.ts';
import { nextStep } from '../parts/next-step.ts';

type Row = InspectionListPage_InspectionsQuery['inspections']['nodes'][number];

const pageSize = 20;

function Next({ row }: { readonly row: Row }): JSX.Element {
  const { text, link } = nextStep(row);
  return <>{text} {link && <TextLink to={link.to} about={`in ${row.title}`}>{link.label}</TextLink>}</>;
}

const columns: readonly TableColumn<Row>[] = [
  {
    key: 'title',
    label: 'Inspection',
    rowHeader: true,
    cell: ({ id, title, areaName }) => <><TextLink to={paths.inspection(id)}>{title}</TextLink><span className="ji-under">{areaName}</span></>,
  },
  { key: 'kind', label: 'Kind', cell: ({ kind, unannounced }) => <>{inspectionKindLabels[kind]}<span className="ji-under">{unannounced ? 'Unannounced' : 'Announced'}</span></> },
  { key: 'phase', label: 'Phase', cell: ({ phase }) => <PhaseTag phase={phase} /> },
  { key: 'role', label: 'Your role', cell: ({ role }) => roleLabels[role] },
  { key: 'next', label: 'What to do next', cell: (row) => <Next row={row} /> },
];

export function InspectionListPage(): JSX.Element {
  usePageTitle('Inspections');
  const { canCreateInspection } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(listQuery, { variables: { first: pageSize } });
  const [busy, setBusy] = useState(false);
  const page = data?.inspections;

  const more = async (): Promise<void> => {
    setBusy(true);
    await fetchMore({ variables: { after: page?.pageInfo.endCursor } }).catch(() => undefined);
    setBusy(false);
  };
  const setUp = canCreateInspection && <ButtonLink to={paths.newInspection()}>Set up an inspection</ButtonLink>;

  return (
    <PageLayout>
      <Flash />
      <h1 className="govuk-heading-l">Inspections</h1>
      {!page && <LoadState what="your inspections" error={error} onRetry={() => refetch()} />}
      {page && page.nodes.length === 0 && (
        <EmptyState title="You take part in no inspection yet" action={setUp}>
          {canCreateInspection
            ? 'Set one up, or wait to be added to a colleague’s team.'
            : 'An inspection appears here when a lead inspector or your agency’s coordinator adds you, and agencies have been notified.'}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <p className="govuk-body">The inspections you take part in, newest first.</p>
          {setUp}
          <Table caption="Inspections you take part in" captionHidden columns={columns} rows={page.nodes} rowKey={({ id }) => id} />
          {page.totalCount > pageSize && (
            <LoadMore shown={page.nodes.length} total={page.totalCount} noun="inspection" hasMore={page.pageInfo.hasNextPage} busy={busy} onMore={() => void more()} />
          )}
        </>
      )}
    </PageLayout>
  );
}

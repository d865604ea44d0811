import { useQuery } from '@apollo/client/react';
import { isAgencyStaff } from '@joint/shared';
import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonLink, EmptyState, LoadMore, PageLayout, TextButton, TextLink } from '../../ui/index.ts';
import { filterFrom, withoutFilters } from './list/filter-params.ts';
import { RequestFilters } from './list/RequestFilters.tsx';
import { RequestTable } from './list/RequestTable.tsx';
import { requestListQuery } from './requests.operations.ts';
import './requests.scss';
import { useWhenRequestsChange } from './use-when-requests-change.ts';

const pageSize = 50;

/** What inspectors asked and where it stands: the same table for both sides, each with what is theirs, live. */
export function RequestListPage(): JSX.Element {
  const inspection = useInspection();
  const { id, title, role, abilities } = inspection;
  usePageTitle(`Requests – ${title}`);
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterFrom(params, inspection), [params, inspection]);
  const isFiltered = Object.keys(filter).length > 0;
  const { data, previousData, error, refetch, fetchMore } = useQuery(requestListQuery, { variables: { inspectionId: id, first: pageSize, ...(isFiltered && { filter }) } });
  useWhenRequestsChange(refetch);
  const [busy, setBusy] = useState(false);
  const loaded = (data ?? previousData)?.inspection;
  const page = loaded?.requests;
  const more = (): void => {
    setBusy(true);
    fetchMore({ variables: { after: page?.pageInfo.endCursor } }).catch(() => undefined).finally(() => setBusy(false));
  };
  const ask = loaded?.requestAbilities.prepare && <ButtonLink to={paths.newRequest(id)}>Ask for evidence</ButtonLink>;
  const cannotSee = loaded && !loaded.requestAbilities.view;

  return (
    <PageLayout>
      <Flash />
      <div className="ji-list-head">
        <h1 className="govuk-heading-l">Requests for evidence</h1>
        {page && page.totalCount > 0 && ask}
      </div>
      {(isAgencyStaff(role) || abilities.viewBurden) && (
        <ul className="ji-request-links">
          {isAgencyStaff(role) && <li><TextLink to={paths.agencyWork(id)}>Your agency’s work</TextLink></li>}
          {abilities.viewBurden && <li><TextLink to={paths.timeGiven(id)}>Time given so far</TextLink></li>}
        </ul>
      )}
      {!page && <LoadState what="the requests" error={error} onRetry={() => refetch()} />}
      {cannotSee && <EmptyState title="Requests are not open to you">They are between the inspectors and the agency that is asked.</EmptyState>}
      {page && !cannotSee && page.totalCount === 0 && !isFiltered && (
        <EmptyState title="Nothing has been asked yet" action={ask}>
          {isAgencyStaff(role) ? 'When inspectors ask your agency for something, it appears here at once.' : 'Ask one agency or several for what the evidence does not show yet.'}
        </EmptyState>
      )}
      {page && !cannotSee && (page.totalCount > 0 || isFiltered) && (
        <div className="ji-list-columns">
          <RequestFilters filter={filter} />
          <div>
            {page.nodes.length > 0 ? (
              <>
                <RequestTable requests={page.nodes} />
                <LoadMore shown={page.nodes.length} total={page.totalCount} noun="request" hasMore={page.pageInfo.hasNextPage} busy={busy} onMore={more} />
              </>
            ) : (
              <EmptyState title="No request matches these filters" action={<TextButton onClick={() => setParams(withoutFilters(params))}>Clear filters</TextButton>} />
            )}
          </div>
        </div>
      )}
    </PageLayout>
  );
}

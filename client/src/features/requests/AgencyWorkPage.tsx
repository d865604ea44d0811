import { useQuery } from '@apollo/client/react';
import { isAgencyStaff, isAwaited } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, EmptyState, PageLayout, TwoThirds } from '../../ui/index.ts';
import type { EvidencePiece } from '../evidence/index.ts';
import { EvidenceCard, useEvidenceFeed } from '../evidence/index.ts';
import { ReleaseSwitch } from './agency/ReleaseSwitch.tsx';
import { RequestTable } from './list/RequestTable.tsx';
import { ownReleaseQuery, requestListQuery } from './requests.operations.ts';
import './requests.scss';
import { useWhenRequestsChange } from './use-when-requests-change.ts';

/** What goes on inside one agency, for its coordinator: who works on what, what waits for release, and what is in draft. */
export function AgencyWorkPage(): JSX.Element {
  const { id, role } = useInspection();
  usePageTitle('Your agency’s work');
  return (
    <PageLayout before={<BackLink to={paths.requests(id)}>Back to requests</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Your agency’s work</h1>
        {isAgencyStaff(role) ? <Work /> : <EmptyState title="You contribute for no agency here">This page is for the people of an agency that takes part.</EmptyState>}
      </TwoThirds>
    </PageLayout>
  );
}

function Work(): JSX.Element {
  const { id, viewer } = useInspection();
  const { data: own, refetch: askRelease } = useQuery(ownReleaseQuery, { variables: { inspectionId: id } });
  useLiveEvents(({ type }) => { if (type === 'release.switched') void askRelease().catch(() => undefined); });
  const release = own?.inspection.ownAgencyRelease;
  const drafts = useEvidenceFeed({ agencyId: viewer.agencyId, status: 'DRAFT' });
  const handedIn = drafts.items.filter(({ awaitingReleaseSince }) => awaitingReleaseSince);
  const others = drafts.items.filter(({ awaitingReleaseSince }) => !awaitingReleaseSince);
  return (
    <>
      <p className="govuk-body">Only people of your agency see this page.</p>
      <h2 className="govuk-heading-m">Requests nobody has been given</h2>
      <Unassigned />
      <h2 className="govuk-heading-m">Waiting for release</h2>
      {release && <ReleaseSwitch key={String(release.coordinatorReleases)} release={release} />}
      <Pieces pieces={handedIn} none="Nothing waits for release." />
      <h2 className="govuk-heading-m">In draft</h2>
      {drafts.loading || drafts.error ? <LoadState what="the drafts" error={drafts.error} onRetry={drafts.retry} /> : <Pieces pieces={others} none="Nobody has begun a draft." />}
    </>
  );
}

function Unassigned(): JSX.Element {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(requestListQuery, { variables: { inspectionId: id, first: 100 } });
  useWhenRequestsChange(refetch);
  if (!data) return <LoadState what="the requests" error={error} onRetry={() => refetch()} />;
  const open = data.inspection.requests.nodes.filter(({ state, assignee }) => isAwaited(state) && !assignee);
  if (open.length === 0) return <p className="govuk-body">Every open request has been given to somebody.</p>;
  return <RequestTable requests={open} />;
}

function Pieces({ pieces, none }: { readonly pieces: readonly EvidencePiece[]; readonly none: string }): JSX.Element {
  if (pieces.length === 0) return <p className="govuk-body">{none}</p>;
  return <ul className="ji-request-plain">{pieces.map((piece) => <li key={piece.id}><EvidenceCard evidence={piece} /></li>)}</ul>;
}

import { useApolloClient, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Outlet, useParams } from 'react-router';
import { rememberInspection } from '../../platform/device/index.ts';
import { toErrorBody } from '../../platform/errors.ts';
import type { OpenInspection } from '../../platform/inspection-context.ts';
import { agenciesIn, InspectionContext } from '../../platform/inspection-context.ts';
import { LiveProvider } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { useViewer } from '../../platform/viewer-context.ts';
import { PageLayout } from '../../ui/index.ts';
import { ServiceShell } from '../auth/index.ts';
import { InspectionEnded } from './InspectionEnded.tsx';
import { InspectionFrame } from './InspectionFrame.tsx';
import { InspectionNotFound } from './InspectionNotFound.tsx';
import { layoutQuery } from './inspections.operations.ts';

/** Everything of one inspection: loads it, keeps it live, and frames its pages. */
export function InspectionLayout(): JSX.Element {
  const { inspectionId = '' } = useParams();
  return <OneInspection key={inspectionId} id={inspectionId} />;
}

function OneInspection({ id }: { readonly id: string }): JSX.Element {
  const client = useApolloClient();
  const { userId, agency } = useViewer();
  const { data, error, refetch } = useQuery(layoutQuery, { variables: { id } });
  const [hasEnded, setEnded] = useState(false);
  const loaded = data?.inspection;

  const open = useMemo<OpenInspection | null>(() => {
    if (!loaded) return null;
    const known = agenciesIn(loaded);
    return { ...loaded, agencyOf: (agencyId) => known.get(agencyId), viewer: { userId, agencyId: agency.id }, refetch };
  }, [loaded, userId, agency.id, refetch]);
  const loadAllAgain = useCallback(() => void client.refetchQueries({ include: 'active' }).catch(() => undefined), [client]);
  const rightsChanged = useCallback(() => {
    // What was told under the old rights is not shown under the new ones.
    client.cache.evict({ id: client.cache.identify({ __typename: 'Inspection', id }), fieldName: 'activity' });
    loadAllAgain();
  }, [client, id, loadAllAgain]);

  const mayWriteNotes = loaded?.abilities.contributeEvidence ?? false;
  const title = loaded?.title ?? '';
  useEffect(() => { if (mayWriteNotes) rememberInspection({ id, title }); }, [id, title, mayWriteNotes]);

  if (hasEnded) return <ServiceShell><InspectionEnded title={loaded?.title} /></ServiceShell>;
  if (!open) {
    const isUnknown = error && ['NOT_FOUND', 'INVALID_INPUT'].includes(toErrorBody(error).code);
    return (
      <ServiceShell marking="OFFICIAL-SENSITIVE">
        {isUnknown ? <InspectionNotFound /> : <PageLayout><LoadState what="the inspection" error={error} onRetry={() => refetch()} wholePage /></PageLayout>}
      </ServiceShell>
    );
  }
  return (
    <InspectionContext value={open}>
      <LiveProvider
        inspectionId={id}
        since={open.head}
        viewerId={userId}
        onEnded={() => setEnded(true)}
        onRightsChanged={rightsChanged}
        onTooFarBehind={loadAllAgain}
      >
        <InspectionFrame><Outlet /></InspectionFrame>
      </LiveProvider>
    </InspectionContext>
  );
}

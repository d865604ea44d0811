import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useEffect, useMemo } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { remembered, rememberViewer, useHasNetwork } from '../../platform/device/index.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import type { SignedInViewer } from '../../platform/viewer-context.ts';
import { ViewerContext } from '../../platform/viewer-context.ts';
import { Header, PageLayout, PageShell } from '../../ui/index.ts';
import { viewerQuery } from './auth.operations.ts';

interface Looked {
  /** Undefined until it is known. */
  readonly viewer: SignedInViewer | null | undefined;
  readonly error: unknown;
  readonly retry: () => Promise<unknown>;
}

function useLookForViewer(): Looked {
  const { data, error, refetch } = useQuery(viewerQuery);
  const found = data?.viewer;
  const viewer = useMemo(() => found && { ...found.user, userId: found.user.id, canCreateInspection: found.canCreateInspection }, [found]);
  useEffect(() => { if (viewer) rememberViewer(viewer); }, [viewer]);
  return { viewer: data ? (viewer ?? null) : undefined, error, retry: () => refetch() };
}

/** Pages for people who are signed in; others are asked to sign in, and come back. */
export const RequireViewer = (): JSX.Element => <ForViewer look={useLookForViewer()} />;

/**
 * Pages that need nothing from the service: while it cannot be reached they are shown to whoever worked at this device last and has not
 * signed out.
 */
export function RequirePerson(): JSX.Element {
  const look = useLookForViewer();
  const hasNetwork = useHasNetwork();
  const isAway = !hasNetwork || (look.error && toErrorBody(look.error).code === 'UNAVAILABLE');
  const known = look.viewer === undefined && isAway ? remembered()?.viewer : undefined;
  return known ? <ViewerContext value={known}><Outlet /></ViewerContext> : <ForViewer look={look} />;
}

function ForViewer({ look: { viewer, error, retry } }: { readonly look: Looked }): JSX.Element {
  const { pathname, search } = useLocation();
  if (viewer === null) return <Navigate to={paths.signIn({ from: pathname === paths.home() ? undefined : pathname + search })} replace />;
  if (!viewer) {
    return (
      <PageShell marking="OFFICIAL" header={<Header />}>
        <PageLayout><LoadState what="the service" error={error} onRetry={retry} wholePage /></PageLayout>
      </PageShell>
    );
  }
  return <ViewerContext value={viewer}><Outlet /></ViewerContext>;
}

/** Pages that anyone may read; whoever is signed in keeps their menu. */
export function OfferViewer(): JSX.Element {
  const { viewer } = useLookForViewer();
  return <ViewerContext value={viewer ?? null}><Outlet /></ViewerContext>;
}

import type { RouteObject } from 'react-router';
import { Navigate } from 'react-router';
import { accountRoutes, OfferViewer, RequireViewer, ServicePages, SignInPage } from './features/auth/index.ts';
import { activityRoutes } from './features/activity/index.ts';
import { evidenceRoutes } from './features/evidence/index.ts';
import { ErrorPage, helpRoutes, NotFound } from './features/help/index.ts';
import { inspectionRoute, inspectionsRoutes } from './features/inspections/index.ts';
import { narrativeRoutes } from './features/narrative/index.ts';
import { requestRoutes } from './features/requests/index.ts';
import { reportRoutes } from './features/report/index.ts';
import { paths } from './paths.ts';
import { Loading } from './ui/index.ts';
import { Root } from './Root.tsx';

/** Every page. Those within an inspection bring their own PageLayout or WorkspaceLayout; their frame is InspectionLayout. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => <Loading what="the page" />,
    children: [
      { path: 'sign-in', element: <ServicePages />, children: [{ index: true, Component: SignInPage }] },
      {
        Component: RequireViewer,
        children: [
          { index: true, element: <Navigate to={paths.inspections()} replace /> },
          inspectionRoute([...evidenceRoutes, ...requestRoutes, ...narrativeRoutes, ...reportRoutes, ...activityRoutes]),
          { Component: ServicePages, children: [...inspectionsRoutes, ...accountRoutes] },
        ],
      },
      { Component: OfferViewer, children: [{ Component: ServicePages, children: [...helpRoutes, { path: '*', Component: NotFound }] }] },
    ],
  },
];

import type { RouteObject } from 'react-router';
import { Navigate } from 'react-router';
import { accountRoutes, OfferViewer, RequirePerson, RequireViewer, ServicePages, SignInPage } from './features/auth/index.ts';
import { activityRoutes } from './features/activity/index.ts';
import { burdenRoutes } from './features/burden/index.ts';
import { caseRoutes } from './features/cases/index.ts';
import { checkRoutes } from './features/checks/index.ts';
import { childReferenceRoutes } from './features/child-references/index.ts';
import { commentRoutes } from './features/comments/index.ts';
import { datasetRoutes } from './features/datasets/index.ts';
import { evidenceRoutes } from './features/evidence/index.ts';
import { ErrorPage, helpRoutes, NotFound } from './features/help/index.ts';
import { inspectionRoute, inspectionsRoutes } from './features/inspections/index.ts';
import { lineRoutes } from './features/lines/index.ts';
import { matrixRoutes } from './features/matrix/index.ts';
import { moderationRoutes } from './features/moderation/index.ts';
import { narrativeRoutes } from './features/narrative/index.ts';
import { proposalRoutes } from './features/proposals/index.ts';
import { requestRoutes } from './features/requests/index.ts';
import { reuseRoutes } from './features/reuse/index.ts';
import { reportRoutes } from './features/report/index.ts';
import { notesRoutes, SendNotes } from './features/notes/index.ts';
import { searchRoutes } from './features/search/index.ts';
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
        children: [{ Component: SendNotes, children: [
          { index: true, element: <Navigate to={paths.inspections()} replace /> },
          inspectionRoute([...evidenceRoutes, ...datasetRoutes, ...childReferenceRoutes, ...requestRoutes, ...reuseRoutes, ...checkRoutes, ...narrativeRoutes, ...reportRoutes, ...activityRoutes, ...matrixRoutes, ...lineRoutes, ...caseRoutes, ...commentRoutes, ...moderationRoutes, ...proposalRoutes, ...burdenRoutes, ...searchRoutes]),
          { element: <ServicePages />, children: [...inspectionsRoutes, ...accountRoutes] },
        ] }],
      },
      { Component: RequirePerson, children: [{ Component: SendNotes, children: [{ element: <ServicePages marking="OFFICIAL-SENSITIVE" />, children: [...notesRoutes] }] }] },
      { Component: OfferViewer, children: [{ element: <ServicePages />, children: [...helpRoutes, { path: '*', Component: NotFound }] }] },
    ],
  },
];

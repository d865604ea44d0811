import type { RouteObject } from 'react-router';
import { NotFound } from '../help/index.ts';

/** The list, and setting one up. */
export const inspectionsRoutes: RouteObject[] = [
  { path: 'inspections', lazy: async () => ({ Component: (await import('./list/InspectionListPage.tsx')).InspectionListPage }) },
  {
    path: 'inspections/new',
    lazy: async () => ({ Component: (await import('./setup/SetupLayout.tsx')).SetupLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./setup/BasicsStep.tsx')).BasicsStep }) },
      { path: 'agencies', lazy: async () => ({ Component: (await import('./setup/AgenciesStep.tsx')).AgenciesStep }) },
      { path: 'people', lazy: async () => ({ Component: (await import('./setup/PeopleStep.tsx')).PeopleStep }) },
      { path: 'leads', lazy: async () => ({ Component: (await import('./setup/LeadsStep.tsx')).LeadsStep }) },
      { path: 'check', lazy: async () => ({ Component: (await import('./setup/CheckStep.tsx')).CheckStep }) },
    ],
  },
];

/** The frame of one inspection with all of its pages; other features hang theirs into it. */
export const inspectionRoute = (parts: readonly RouteObject[]): RouteObject => ({
  path: 'inspections/:inspectionId',
  lazy: async () => ({ Component: (await import('./InspectionLayout.tsx')).InspectionLayout }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import('./overview/InspectionOverviewPage.tsx')).InspectionOverviewPage }) },
    { path: 'edit', lazy: async () => ({ Component: (await import('./overview/InspectionEditPage.tsx')).InspectionEditPage }) },
    { path: 'phase/:to', lazy: async () => ({ Component: (await import('./phase/PhaseMovePage.tsx')).PhaseMovePage }) },
    { path: 'team', lazy: async () => ({ Component: (await import('./team/TeamPage.tsx')).TeamPage }) },
    { path: 'team/add', lazy: async () => ({ Component: (await import('./team/MemberAddPage.tsx')).MemberAddPage }) },
    { path: 'team/agencies', lazy: async () => ({ Component: (await import('./team/AgencyAddPage.tsx')).AgencyAddPage }) },
    { path: 'team/leads', lazy: async () => ({ Component: (await import('./team/CriterionLeadsPage.tsx')).CriterionLeadsPage }) },
    { path: 'team/:userId', lazy: async () => ({ Component: (await import('./team/MemberRolePage.tsx')).MemberRolePage }) },
    ...parts,
    { path: '*', Component: NotFound },
  ],
});

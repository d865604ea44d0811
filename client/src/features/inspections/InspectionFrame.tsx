import type { JSX, ReactNode } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import type { OpenInspection } from '../../platform/inspection-context.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import type { Marking, NavItem } from '../../ui/index.ts';
import { ContextBar, PhaseTag, ServiceNavigation } from '../../ui/index.ts';
import { ServiceShell } from '../auth/index.ts';
import { useRequestsItem } from '../requests/index.ts';
import { SearchBox } from '../search/index.ts';
import { ConnectionNews } from './ConnectionNews.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { useInspectionUpdates } from './use-inspection-updates.ts';

function partsOf({ id, abilities }: OpenInspection, requests: readonly NavItem[]): readonly NavItem[] {
  return [
    { to: paths.inspection(id), label: 'Overview', exact: true },
    ...(abilities.viewEvidence ? [{ to: paths.evidenceList(id), label: 'Evidence' }] : []),
    ...requests,
    ...(abilities.viewMatrix ? [{ to: paths.matrix(id), label: 'Who has been heard' }] : []),
    ...(abilities.viewLines ? [{ to: paths.lines(id), label: 'Lines of enquiry' }] : []),
    ...(abilities.viewCases ? [{ to: paths.cases(id), label: 'Case tracking' }] : []),
    ...(abilities.openNarrative ? [{ to: paths.narrative(id), label: 'Narrative' }] : []),
    ...(abilities.readNarrative ? [{ to: paths.report(id), label: 'Report' }] : []),
    { to: paths.team(id), label: 'Team' },
    { to: paths.activity(id), label: 'Activity' },
  ];
}

/** All that is within an inspection needs to be known by few; its published report may be known by anyone. */
function markingOf({ id, phase }: OpenInspection, pathname: string): Marking {
  const isPublished = phase === 'PUBLISHED' || phase === 'FOLLOW_UP';
  return isPublished && pathname.startsWith(paths.report(id)) ? 'OFFICIAL' : 'OFFICIAL-SENSITIVE';
}

/** What frames the pages of an inspection: its marking, where it stands, who is here, its parts, and whether the page is live. */
export function InspectionFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  const inspection = useInspection();
  const { pathname } = useLocation();
  useInspectionUpdates();
  const requests = useRequestsItem(inspection.id);
  const banner = (
    <>
      <ContextBar crumbs={[{ label: 'Inspections', to: paths.inspections() }, { label: inspection.title }]} tag={<PhaseTag phase={inspection.phase} />}>
        <SearchBox />
        <PeopleHere />
      </ContextBar>
      <ServiceNavigation label="This inspection" items={partsOf(inspection, requests)} />
      <ConnectionNews />
    </>
  );
  return <ServiceShell marking={markingOf(inspection, pathname)} banner={banner}>{children}</ServiceShell>;
}

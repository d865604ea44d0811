import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { Flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { ButtonLink, PageLayout } from '../../../ui/index.ts';
import { RecentActivity } from '../../activity/index.ts';
import { RequestsWaiting } from '../../requests/index.ts';
import { overviewQuery } from '../inspections.operations.ts';
import { nextStep } from '../parts/next-step.ts';
import { PhaseMoves } from '../phase/PhaseMoves.tsx';
import { PhaseSteps } from '../phase/PhaseSteps.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import { InspectionFacts } from './InspectionFacts.tsx';
import { TeamSummary } from './TeamSummary.tsx';

/** Events after which the conditions of a move may hold, or hold no longer. */
const bearsOnMoves = (type: string): boolean => type.startsWith('inspection.') || type === 'narrative.changed' || type === 'evidence.withdrawn';

export function InspectionOverviewPage(): JSX.Element {
  const inspection = useInspection();
  const { id, title, phase, phaseSince } = inspection;
  usePageTitle(title);
  const { data, error, refetch } = useQuery(overviewQuery, { variables: { id } });
  useLiveEvents(({ type }) => { if (bearsOnMoves(type)) void refetch().catch(() => undefined); });
  const { text, link } = nextStep(inspection);
  const more = data?.inspection;

  return (
    <PageLayout aside={<RecentActivity />} asideLabel="Recent activity">
      <Flash />
      <h1 className="govuk-heading-l">{title}</h1>
      <h2 className="govuk-heading-m">What you do next</h2>
      <RequestsWaiting />
      <p className="govuk-body">{text}</p>
      {link && link.to !== paths.inspection(id) && <ButtonLink to={link.to}>{link.label}</ButtonLink>}
      {more ? <PhaseMoves moves={more.transitions} /> : <LoadState what="the rest of the overview" error={error} onRetry={() => refetch()} />}
      <h2 className="govuk-heading-m">Where it is</h2>
      <PhaseSteps phase={phase} since={phaseSince} />
      <h2 className="govuk-heading-m">About this inspection</h2>
      <InspectionFacts more={more} />
      <TeamSummary />
      <CriteriaList />
    </PageLayout>
  );
}

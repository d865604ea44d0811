import { isAgencyStaff } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Details, EmptyState, PageLayout } from '../../ui/index.ts';
import './burden.scss';
import { BurdenByAgency, BurdenByCriterion, BurdenByRequest } from './BurdenTables.tsx';
import { BurdenSummary } from './BurdenSummary.tsx';
import { OwnRate } from './OwnRate.tsx';
import { useBurden } from './use-burden.ts';

/** What the inspection has asked of agencies and what they gave for it: of every agency for inspectors, of their own for agency staff; live. */
export function TimeGivenPage(): JSX.Element {
  const { id, title, abilities, role } = useInspection();
  usePageTitle(`Time given – ${title}`);
  return (
    <PageLayout before={abilities.viewBurden && <BackLink to={paths.requests(id)}>Back to requests</BackLink>}>
      <Flash />
      <h1 className="govuk-heading-l">Time given</h1>
      {abilities.viewBurden ? <Ledger isOwn={isAgencyStaff(role)} /> : <EmptyState title="This is not open to you">It is between the inspectors and each agency. The board reads the sums of all agencies in the report.</EmptyState>}
    </PageLayout>
  );
}

function Ledger({ isOwn }: { readonly isOwn: boolean }): JSX.Element {
  const { burden, error, refetch } = useBurden();
  if (!burden) return <LoadState what="the time given" error={error} onRetry={refetch} />;
  return (
    <>
      <p className="govuk-body-l">{isOwn ? 'What this inspection has asked of your agency, and what your agency gave for it.' : 'What this inspection has asked of agencies, and what they gave for it.'}</p>
      <BurdenSummary burden={burden} isOwn={isOwn} />
      {isOwn && <OwnRate />}
      {!isOwn && <BurdenByAgency agencies={burden.agencies} />}
      <BurdenByRequest burden={burden} isOwn={isOwn} />
      <BurdenByCriterion criteria={burden.criteria} />
      <Details summary="How this is counted">
        <p>Whoever gives a contribution may say how many minutes it took. Nobody has to, so the true time is longer than what stands here.</p>
        <p>A contribution counts once in every sum. One that answers two requests stands with both, and one about two criteria with both.</p>
        <p>Time spent on evidence that was withdrawn counts. A draft counts once it is submitted.{isOwn && ' What a colleague gave to the inspectors alone is not in your sums.'}</p>
        <p>The inspectors’ own time is left out. An hour costs what the agency itself says it does; agencies that do not say are left out of the cost.</p>
      </Details>
    </>
  );
}

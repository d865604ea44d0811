import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { AgencyChip, ButtonLink, EmptyState, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { CasesClosed } from './CaseAbsent.tsx';
import { CaseStateTag } from './CaseStateTag.tsx';
import { signedInWords } from './case-words.ts';
import './cases.scss';
import { casesQuery } from './cases.operations.ts';
import { useCaseUpdates } from './use-case.ts';

/** The children whose journeys are told by several agencies: whose view is in, and how far each has come. */
export function CasesPage(): JSX.Element {
  const { title, abilities } = useInspection();
  usePageTitle(`Case tracking – ${title}`);
  return (
    <PageLayout>
      <TwoThirds>
        <Flash />
        <h1 className="govuk-heading-l">Case tracking</h1>
        {abilities.viewCases ? <Cases /> : <CasesClosed />}
      </TwoThirds>
    </PageLayout>
  );
}

function Cases(): JSX.Element {
  const { id, abilities, viewer } = useInspection();
  const { data, error, refetch } = useQuery(casesQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  useCaseUpdates(refetch);
  const cases = data?.inspection.trackedCases;
  if (!cases) return <LoadState what="the cases" error={error} onRetry={refetch} />;
  return (
    <>
      <p className="govuk-body">For each child, by reference only, every agency writes its own view before it can read the others’. Then they lie side by side, and one page is written together.</p>
      {abilities.openCases && <ButtonLink to={paths.openCase(id)}>Track another child</ButtonLink>}
      {cases.length === 0 && (
        <EmptyState title="No child is tracked yet">
          {abilities.openCases ? 'Choose a child by the reference an agency gave, such as CH-04, and the agencies that are to write what they knew and did.' : 'When the inspectors ask your agency about a child, the reference stands here and you write your view.'}
        </EmptyState>
      )}
      <ul className="ji-cases">
        {cases.map((one) => (
          <li key={one.id} className="ji-card">
            <div className="ji-card__top">
              <h2 className="ji-card__title"><TextLink to={paths.case(id, one.id)}>{one.reference}</TextLink></h2>
              <CaseStateTag state={one.state} />
            </div>
            <ul className="ji-case-agencies">
              {one.views.map(({ agency, isIn }) => (
                <li key={agency.id}><AgencyChip agency={agency} size="s" fill={isIn ? 'solid' : 'outline'} /> <span>{isIn ? 'in' : 'not in yet'}</span></li>
              ))}
            </ul>
            {one.formerViews.some(({ agency }) => agency.id === viewer.agencyId) && <p className="ji-card__foot">Your agency was taken out of this case. Open it to read why.</p>}
            {['OPENED', 'SIGNED'].includes(one.state) && <p className="ji-card__foot">{signedInWords(one)}</p>}
            {one.state !== 'WITHDRAWN' && one.views.some(({ agency, isIn, isOpen }) => agency.id === viewer.agencyId && !isIn && !isOpen) && <p className="ji-card__foot">Your agency’s view is awaited. Open {one.reference} to write it.</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

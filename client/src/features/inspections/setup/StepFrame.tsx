import type { JSX, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { SetupStep } from '../../../paths.ts';
import { paths, setupSteps } from '../../../paths.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import { BackLink, PageLayout, TwoThirds } from '../../../ui/index.ts';

export interface StepFrameProps {
  readonly step: SetupStep;
  readonly title: string;
  readonly children: ReactNode;
}

/** One step of setting up an inspection: which one it is, and the way back. */
export function StepFrame({ step, title, children }: StepFrameProps): JSX.Element {
  const [search] = useSearchParams();
  const at = setupSteps.indexOf(step);
  const before = setupSteps[at - 1];
  usePageTitle(`${title} (step ${at + 1} of ${setupSteps.length}) – Set up an inspection`);
  const back = search.has('change')
    ? <BackLink to={paths.newInspection('check')}>Back to your answers</BackLink>
    : <BackLink to={before ? paths.newInspection(before) : paths.inspections()}>{before ? 'Back' : 'Back to inspections'}</BackLink>;
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <span className="govuk-caption-l">Set up an inspection: step {at + 1} of {setupSteps.length}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        {children}
      </TwoThirds>
    </PageLayout>
  );
}

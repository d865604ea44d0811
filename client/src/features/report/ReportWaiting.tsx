import { phaseLabels } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { waitingInWords } from './report-words.ts';

/** For those who may not read yet: when they will, and what happens until then. */
export function ReportWaiting(): JSX.Element {
  const { id, title, role, phase } = useInspection();
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">You cannot read the joint report yet</h1>
        <p className="govuk-body-l">{waitingInWords(role, phase)}</p>
        <p className="govuk-body">{`${title} is in the phase ${phaseLabels[phase]}. Inspectors compose the narrative from the evidence of every agency.`}</p>
        <p className="govuk-body">This page shows it by itself as soon as you may read it.</p>
        <TextLink to={paths.inspection(id)}>See where the inspection stands</TextLink>
      </TwoThirds>
    </PageLayout>
  );
}

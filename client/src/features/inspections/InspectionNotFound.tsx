import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';

/** It does not exist, or it is not theirs to see: nobody is told which. */
export function InspectionNotFound(): JSX.Element {
  usePageTitle('Inspection not found');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Inspection not found</h1>
        <p className="govuk-body">There is no such inspection, or it is not yours to see.</p>
        <p className="govuk-body">Check the address, or ask whoever sent it to you.</p>
        <p className="govuk-body"><TextLink to={paths.inspections()}>Go to your inspections</TextLink></p>
      </TwoThirds>
    </PageLayout>
  );
}

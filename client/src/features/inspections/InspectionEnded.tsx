import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonLink, PageLayout, TwoThirds } from '../../ui/index.ts';

/** Somebody ended this person's part in the inspection while they had it open. */
export function InspectionEnded({ title }: { readonly title: string | undefined }): JSX.Element {
  usePageTitle('You no longer take part in this inspection');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">You no longer take part in this inspection</h1>
        <p className="govuk-body">{title ? `Somebody who leads “${title}” removed you from it.` : 'Somebody who leads it removed you.'} What you contributed stays part of the inspection.</p>
        <p className="govuk-body">If you think this is a mistake, ask the lead inspector or your agency’s coordinator.</p>
        <ButtonLink to={paths.inspections()}>Go to your inspections</ButtonLink>
      </TwoThirds>
    </PageLayout>
  );
}

import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';

/** The words alone, for wherever an address leads nowhere. */
export function NotFound(): JSX.Element {
  usePageTitle('Page not found');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Page not found</h1>
        <p className="govuk-body">If you typed the web address, check it is correct.</p>
        <p className="govuk-body">If you pasted the web address, check you copied all of it.</p>
        <p className="govuk-body"><TextLink to={paths.inspections()}>Go to your inspections</TextLink></p>
      </TwoThirds>
    </PageLayout>
  );
}

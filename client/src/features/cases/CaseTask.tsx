import type { JSX, ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, PageLayout, TwoThirds } from '../../ui/index.ts';
import { CaseAbsent } from './CaseAbsent.tsx';
import './cases.scss';
import { useCase, type TrackedCase } from './use-case.ts';

export interface CaseTaskProps {
  /** May name what of the case it is about, once that is here. */
  readonly title: string | ((found: TrackedCase | undefined) => string);
  readonly children: (found: TrackedCase, refetch: () => Promise<unknown>) => ReactNode;
}

/** The frame of a page on which one thing is done with a case. */
export function CaseTask({ title: titled, children }: CaseTaskProps): JSX.Element {
  const { caseId = '' } = useParams();
  const { id } = useInspection();
  const load = useCase(caseId);
  const title = typeof titled === 'string' ? titled : titled(load.found);
  usePageTitle(load.found ? `${title} – ${load.found.reference}` : title);
  return (
    <PageLayout before={<BackLink to={paths.case(id, caseId)}>Back to {load.found?.reference ?? 'the case'}</BackLink>}>
      <TwoThirds>
        {load.found ? (
          <>
            <span className="govuk-caption-l">{load.found.reference}</span>
            <h1 className="govuk-heading-l">{title}</h1>
            {children(load.found, load.refetch)}
          </>
        ) : <CaseAbsent {...load} />}
      </TwoThirds>
    </PageLayout>
  );
}

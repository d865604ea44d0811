import type { JSX } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, ButtonLink, formatInstant, NoticeBox, PageLayout, TextLink } from '../../ui/index.ts';
import { CaseAbsent } from './CaseAbsent.tsx';
import './cases.scss';
import { CaseStateTag } from './CaseStateTag.tsx';
import { CaseViews, FormerViews } from './CaseViews.tsx';
import { Contradictions } from './Contradictions.tsx';
import { JointPage } from './JointPage.tsx';
import { useCase } from './use-case.ts';
import { WhoSees } from './WhoSees.tsx';

/** One child's journey: the agencies' views, what does not fit together in them, and what is said together. */
export function CasePage(): JSX.Element {
  const { caseId = '' } = useParams();
  const { id, criteria, abilities } = useInspection();
  const load = useCase(caseId);
  const { found } = load;
  usePageTitle(found ? `${found.reference} – Case tracking` : 'Case tracking');
  const before = <BackLink to={paths.cases(id)}>Back to case tracking</BackLink>;
  if (!found) return <PageLayout before={before}><CaseAbsent {...load} /></PageLayout>;
  const titles = criteria.filter(({ criterion }) => found.criterionIds.includes(criterion.id)).map(({ criterion }) => criterion.title);
  return (
    <PageLayout before={before}>
      <Flash />
      <span className="govuk-caption-l">Case tracking</span>
      <h1 className="govuk-heading-l ji-case-title">{found.reference} <CaseStateTag state={found.state} /></h1>
      {found.withdrawnReason && found.withdrawnAt && <NoticeBox><strong>{found.withdrawnBy?.name ?? 'The lead inspector'} withdrew this case on {formatInstant(found.withdrawnAt)}:</strong> <span className="ji-case-words">{found.withdrawnReason}</span></NoticeBox>}
      <WhoSees found={found} />
      {found.releaseReason && <NoticeBox><strong>{found.releasedBy?.name ?? 'The lead inspector'} opened the views before all were in:</strong> {found.releaseReason}</NoticeBox>}
      <p className="govuk-body">Speaks to: {titles.join(', ')}. Opened by {found.openedBy.name}.</p>
      {(found.abilities.correct || (found.state === 'WITHDRAWN' && abilities.openCases)) && (
        <p className="govuk-body ji-case-links">
          {found.abilities.correct && <TextLink to={paths.correctCase(id, found.id)}>Correct the agencies or criteria</TextLink>}
          {found.abilities.correct && <TextLink to={paths.withdrawCase(id, found.id)}>Withdraw the case</TextLink>}
          {found.state === 'WITHDRAWN' && abilities.openCases && <TextLink to={paths.openCaseLike(id, found.id)}>Track a child with the same agencies and criteria</TextLink>}
        </p>
      )}
      {found.views.length > 0 && <h2 className="govuk-heading-m">What each agency says</h2>}
      <CaseViews found={found} />
      <FormerViews found={found} />
      {found.abilities.release && <p><ButtonLink to={paths.releaseCase(id, found.id)} tone="secondary">Open the views before all are in</ButtonLink></p>}
      {found.answers.length > 0 && <Contradictions found={found} />}
      {found.answers.length > 0 && <JointPage found={found} />}
    </PageLayout>
  );
}

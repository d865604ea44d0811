import { useQuery } from '@apollo/client/react';
import { isStatementKind } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Report_NarrativeQuery } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { focusOnce } from '../../platform/route-focus.ts';
import { mainId, PageLayout, TextLink } from '../../ui/index.ts';
import { ReportBurden, useBurdenSums } from '../burden/index.ts';
import { useProposals, type Proposal } from '../proposals/index.ts';
import { KindFilter } from './KindFilter.tsx';
import { ReportBasis } from './ReportBasis.tsx';
import { ReportContents } from './ReportContents.tsx';
import { reportQuery } from './report.operations.ts';
import './report.scss';
import { ReportSection } from './ReportSection.tsx';
import { ReportWaiting } from './ReportWaiting.tsx';
import { useLastRead } from './use-last-read.ts';
import { useSectionUpdates } from './use-section-updates.ts';

/** The joint narrative by criterion, each statement with what it stands on: what boards and agencies read. */
export function ReportPage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  usePageTitle(`Report – ${title}`);
  const { data, error, refetch } = useQuery(reportQuery, { variables: { inspectionId: id }, skip: !abilities.readNarrative });
  // A phase changes what of the evidence the trail may show.
  useLiveEvents(({ type }) => {
    if (type === 'inspection.phase-moved' && abilities.readNarrative) void refetch().catch(() => undefined);
  });
  if (!abilities.readNarrative) return <ReportWaiting />;
  if (!data) return <PageLayout><LoadState what="the report" error={error} onRetry={() => void refetch()} wholePage /></PageLayout>;
  return <Report report={data.inspection} />;
}

/** The way to them, with how many wait. */
function proposalsInWords(isInspector: boolean, proposals: readonly Proposal[] | undefined): string {
  const open = proposals?.filter(({ status }) => status === 'OPEN').length ?? 0;
  return `${isInspector ? 'Wording proposed by agencies' : 'Your proposed wording'}${open > 0 ? ` (${open} not decided)` : ''}`;
}

/** After the narrative, and no part of it. */
const burdenPart = { id: 'asked-of-agencies', title: 'What this inspection asked of agencies' } as const;

function Report({ report }: { readonly report: Report_NarrativeQuery['inspection'] }): JSX.Element {
  const { id, viewer, abilities } = useInspection();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const asked = params.get('kind');
  const kind = isStatementKind(asked) ? asked : null;
  const sections = report.narrative;
  const statements = sections.flatMap((section) => section.statements);
  const updated = useSectionUpdates(id, sections);
  const { proposals } = useProposals();
  const sums = useBurdenSums();
  const isNew = useLastRead(viewer.userId, id, statements);

  useEffect(() => {
    const target = hash && document.getElementById(hash.slice(1));
    if (!target) return;
    target.scrollIntoView();
    focusOnce(target);
  }, [hash]);

  return (
    <main className="ji-report govuk-main-wrapper" id={mainId}>
      <div className="ji-report__head">
        <ReportBasis report={report} newCount={statements.filter(isNew).length} />
        <KindFilter chosen={kind} statements={statements} />
        {abilities.viewModeration && <p className="govuk-body"><TextLink to={paths.moderation(id)}>Moderation by a second inspectorate</TextLink></p>}
        {abilities.viewComments && <p className="govuk-body"><TextLink to={paths.comments(id)}>Comments on the narrative</TextLink></p>}
        {abilities.viewProposals && <p className="govuk-body"><TextLink to={paths.proposals(id)}>{proposalsInWords(abilities.openNarrative, proposals)}</TextLink></p>}
      </div>
      <ReportContents sections={sections} more={sums ? [burdenPart] : []} />
      <div className="ji-report__body">
        {sections.map((section) => <ReportSection key={section.id} section={section} kind={kind} isNew={isNew} proposals={proposals} updatedAt={updated.get(section.id)} />)}
        {sums && <section id={burdenPart.id} className="ji-report__section" aria-labelledby={`heading-${burdenPart.id}`}><h2 className="govuk-heading-m" id={`heading-${burdenPart.id}`}>{burdenPart.title}</h2><ReportBurden sums={sums} /></section>}
      </div>
    </main>
  );
}

import { useQuery } from '@apollo/client/react';
import { isStatementKind } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Report_NarrativeQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { focusOnce } from '../../platform/route-focus.ts';
import { mainId, PageLayout } from '../../ui/index.ts';
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

function Report({ report }: { readonly report: Report_NarrativeQuery['inspection'] }): JSX.Element {
  const { id, viewer } = useInspection();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const asked = params.get('kind');
  const kind = isStatementKind(asked) ? asked : null;
  const sections = report.narrative;
  const statements = sections.flatMap((section) => section.statements);
  const updated = useSectionUpdates(id, sections);
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
      </div>
      <ReportContents sections={sections} />
      <div className="ji-report__body">
        {sections.map((section) => <ReportSection key={section.id} section={section} kind={kind} isNew={isNew} updatedAt={updated.get(section.id)} />)}
      </div>
    </main>
  );
}

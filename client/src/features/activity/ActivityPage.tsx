import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { EmptyState, LoadMore, PageLayout, TwoThirds } from '../../ui/index.ts';
import { ActivityTimeline } from './ActivityTimeline.tsx';
import { useActivity } from './use-activity.ts';

const pageSize = 30;

export function ActivityPage(): JSX.Element {
  const { id, title } = useInspection();
  usePageTitle(`Activity: ${title}`);
  const { entries, hasMore, busy, error, more, retry } = useActivity(id, pageSize);
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Activity</h1>
        <p className="govuk-body">Everything that happened in this inspection, as far as you may see it, newest first. New entries appear by themselves.</p>
        {!entries && <LoadState what="the activity" error={error} onRetry={retry} />}
        {entries?.length === 0 && <EmptyState title="Nothing has happened yet">What people do in this inspection appears here.</EmptyState>}
        {entries && entries.length > 0 && (
          <>
            <ActivityTimeline inspectionId={id} entries={entries} headingLevel={2} />
            <LoadMore shown={entries.length} noun="event" hasMore={hasMore} busy={busy} onMore={more} />
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}

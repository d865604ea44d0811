import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { TextLink } from '../../ui/index.ts';
import { ActivityTimeline } from './ActivityTimeline.tsx';
import { useActivity } from './use-activity.ts';

/** More are asked for than shown, since repeated ones are gathered. */
const asked = 20;
const shown = 6;

/** The last things that happened, for a page's side. */
export function RecentActivity(): JSX.Element {
  const { id } = useInspection();
  const { entries, error, retry } = useActivity(id, asked);
  return (
    <>
      <h2 className="govuk-heading-m">Recent activity</h2>
      {!entries && <LoadState what="recent activity" error={error} onRetry={retry} />}
      {entries?.length === 0 && <p className="govuk-body">Nothing has happened yet.</p>}
      {entries && entries.length > 0 && <ActivityTimeline inspectionId={id} entries={entries} most={shown} />}
      <p className="govuk-body"><TextLink to={paths.activity(id)}>All activity</TextLink></p>
    </>
  );
}

import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import type { TimelineItem } from '../../ui/index.ts';
import { AgencyChip, TextLink, Timeline } from '../../ui/index.ts';
import type { GatheredEntry } from './gathered.ts';
import { gathered } from './gathered.ts';
import type { ActivityEntry } from './use-activity.ts';

export interface ActivityTimelineProps {
  readonly inspectionId: string;
  readonly entries: readonly ActivityEntry[];
  readonly headingLevel?: 2 | 3;
  /** Most entries shown. */
  readonly most?: number;
}

const sentence = (summary: string): string => summary.charAt(0).toUpperCase() + summary.slice(1);

function itemOf(inspectionId: string, { entry: { seq, at, summary, actor, agency, evidenceId, requestId }, times }: GatheredEntry<ActivityEntry>): TimelineItem {
  const words = times > 1 ? `${sentence(summary)}, ${times} times` : sentence(summary);
  const to = evidenceId ? paths.evidence(inspectionId, evidenceId) : requestId ? paths.request(inspectionId, requestId) : null;
  return {
    id: String(seq),
    at,
    title: to ? <TextLink to={to}>{words}</TextLink> : words,
    ...(actor && { by: <>{actor.name}{agency && <> <AgencyChip agency={agency} size="s" /></>}</> }),
  };
}

/** The inspection's log in words: what, who, when. */
export const ActivityTimeline = ({ inspectionId, entries, headingLevel, most }: ActivityTimelineProps): JSX.Element => (
  <Timeline items={gathered(entries).slice(0, most).map((entry) => itemOf(inspectionId, entry))} headingLevel={headingLevel} />
);

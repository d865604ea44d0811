import type { JSX } from 'react';
import { inspectionKindLabels, roleLabels } from '@joint/shared';
import type { InspectionOverviewPage_InspectionQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { SummaryAction } from '../../../ui/index.ts';
import { formatDate, SummaryList } from '../../../ui/index.ts';

type More = Pick<InspectionOverviewPage_InspectionQuery['inspection'], 'createdAt' | 'notifiedAt' | 'frameworkVersion'>;

/** The inspection in a few facts; `more` comes a moment after the rest. */
export function InspectionFacts({ more }: { readonly more: More | undefined }): JSX.Element {
  const { id, title, areaName, kind, unannounced, role, abilities } = useInspection();
  const change: readonly SummaryAction[] = abilities.edit ? [{ label: 'Change', to: paths.editInspection(id) }] : [];
  const notice = unannounced ? 'Unannounced: agencies cannot see it until they are notified' : 'Announced: whoever takes part can see it from the start';
  return (
    <SummaryList
      rows={[
        { label: 'Title', value: title, actions: change },
        { label: 'Local area', value: areaName, actions: change },
        { label: 'Kind', value: inspectionKindLabels[kind] },
        { label: 'Notice', value: more?.notifiedAt ? `Agencies were notified on ${formatDate(more.notifiedAt)}` : notice },
        ...(more ? [{ label: 'Framework', value: `${more.frameworkVersion.title}, ${more.frameworkVersion.version} (${more.frameworkVersion.owner})` }] : []),
        { label: 'Your role', value: roleLabels[role] },
      ]}
    />
  );
}

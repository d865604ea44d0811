import { narrativePermissions, phaseLabels, phases } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';

/** In place of the narrative, for people whose role lets them read it only in other phases: says which. */
export function NarrativeClosed(): JSX.Element {
  const { id, title, role, phase, abilities } = useInspection();
  usePageTitle(`You cannot read the narrative yet – ${title}`);
  const next = phases.slice(phases.indexOf(phase) + 1).find((later) => narrativePermissions['narrative:read'][role]?.includes(later));
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">You cannot read the narrative yet</h1>
        <p className="govuk-body">It is with the inspectors: this inspection is in the phase {phaseLabels[phase]}.</p>
        {next && <p className="govuk-body">You can read it when the inspection reaches the phase {phaseLabels[next]}.</p>}
        <p className="govuk-body">
          {abilities.contributeEvidence
            ? <TextLink to={paths.addEvidence(id)}>Add evidence for the inspectors</TextLink>
            : <TextLink to={paths.inspection(id)}>Go to the inspection’s overview</TextLink>}
        </p>
      </TwoThirds>
    </PageLayout>
  );
}

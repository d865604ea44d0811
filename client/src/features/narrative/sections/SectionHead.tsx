import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { TextButton, TextLink } from '../../../ui/index.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import { AlsoHere } from '../presence/AlsoHere.tsx';
import type { Follow } from '../presence/use-follow.ts';
import type { SectionSummary } from './SectionNavigation.tsx';

export interface SectionHeadProps {
  readonly section: SectionSummary;
  readonly provider: SectionProvider | null;
  readonly follow: Follow;
  /** Brings what the criterion asks to the front. */
  readonly onGuide: () => void;
}

/** The question that the section answers, who leads it, and who else has it open. */
export function SectionHead({ section: { id, criterion, lead }, provider, follow, onGuide }: SectionHeadProps): JSX.Element {
  const { id: inspectionId } = useInspection();
  return (
    <>
      <p className="ji-section-head">
        {criterion.question} · {lead ? `Led by ${lead.shortName}` : 'No lead named yet'} · <TextButton onClick={onGuide}>What it asks</TextButton> · <TextLink to={paths.narrativeHistory(inspectionId, id)}>History</TextLink>
      </p>
      {provider && <AlsoHere provider={provider} follow={follow} />}
    </>
  );
}

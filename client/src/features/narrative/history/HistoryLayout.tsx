import type { JSX, ReactNode } from 'react';
import { paths } from '../../../paths.ts';
import { Flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { BackLink, PageLayout, TwoThirds } from '../../../ui/index.ts';
import { NarrativeClosed } from '../NarrativeClosed.tsx';
import '../narrative.scss';

export interface HistoryLayoutProps {
  /** Where the link at the top leads; left out, to the list of versions. */
  readonly back?: { readonly to: string; readonly words: string };
  readonly children: ReactNode;
}

/** A page of the narrative's history, for those who may open the living text; the others are told when they can read. */
export function HistoryLayout({ back, children }: HistoryLayoutProps): JSX.Element {
  const { id, abilities } = useInspection();
  if (!abilities.openNarrative) return <NarrativeClosed />;
  return (
    <PageLayout before={<BackLink to={back?.to ?? paths.narrativeHistory(id)}>{back?.words ?? 'Back to the versions'}</BackLink>}>
      <TwoThirds>
        <Flash />
        {children}
      </TwoThirds>
    </PageLayout>
  );
}

import { narrativePermissions, phaseLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { InsetText } from '../../../ui/index.ts';
import type { OpenedSection } from '../collaboration/use-section.ts';
import { UnsentText } from './UnsentText.tsx';

/** Why the text may only be read, and what of this writer's is not saved. */
export function SectionNotices({ section }: { readonly section: OpenedSection }): JSX.Element {
  const { phase, role } = useInspection();
  const { provider, state, startAnew } = section;
  const when = narrativePermissions['narrative:write'][role] ?? [];
  const [first, last] = [when[0], when.at(-1)];
  const isRefused = state.status.is === 'failed' && !state.canWrite;
  return (
    <>
      {state.hasText && !state.canWrite && (
        <InsetText>
          You can read this text and not change it: the inspection is in the phase {phaseLabels[phase]}.
          {first && last && ` Inspectors write from the phase ${phaseLabels[first]} to the phase ${phaseLabels[last]}.`}
        </InsetText>
      )}
      {isRefused && provider && <UnsentText provider={provider} onDiscard={startAnew} />}
    </>
  );
}

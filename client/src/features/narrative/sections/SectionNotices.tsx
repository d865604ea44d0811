import { narrativePermissions, phaseLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { InsetText, TextButton } from '../../../ui/index.ts';
import type { OpenedSection } from '../collaboration/use-section.ts';
import { useSaveStatus } from '../collaboration/use-save-status.ts';
import { UnsentText, type UnsentTextProps } from './UnsentText.tsx';

/** A page of another time than the service sends what is unsent once it was reloaded; from any other that may not write, it is to be copied. */
const Refused = (props: UnsentTextProps): JSX.Element | null => (useSaveStatus(props.provider).is === 'failed' ? <UnsentText {...props} /> : null);

/** Why the text may only be read, and what of this writer's is not saved. */
export function SectionNotices({ section }: { readonly section: OpenedSection }): JSX.Element {
  const { phase, role } = useInspection();
  const { provider, state, startAnew } = section;
  const when = narrativePermissions['narrative:write'][role] ?? [];
  const [first, last] = [when[0], when.at(-1)];
  return (
    <>
      {state.hasText && state.problem && (
        <InsetText>
          {state.problem.message}. {state.problem.remedy}. <TextButton onClick={() => window.location.reload()}>Reload the page</TextButton>
        </InsetText>
      )}
      {state.hasText && !state.canWrite && !state.problem && (
        <InsetText>
          You can read this text and not change it: the inspection is in the phase {phaseLabels[phase]}.
          {first && last && ` Inspectors write from the phase ${phaseLabels[first]} to the phase ${phaseLabels[last]}.`}
        </InsetText>
      )}
      {!state.canWrite && !state.problem && provider && <Refused provider={provider} onDiscard={startAnew} />}
    </>
  );
}

import { isAgencyStaff, phaseLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { WarningText } from '../../../ui/index.ts';
import { waitInWords } from '../parts/evidence-words.ts';

/** That evidence cannot be added or changed now, and when it can. What is already typed stays where it is. */
export function CannotContribute(): JSX.Element {
  const { role, phase } = useInspection();
  const from = isAgencyStaff(role) ? waitInWords('evidence:contribute', role, phase) : null;
  return (
    <WarningText>
      {`You cannot add or change evidence now: this inspection is in the phase ${phaseLabels[phase]}.`} {from && `You can ${from}. `}
      What you write is kept on this device, not on the server.
    </WarningText>
  );
}

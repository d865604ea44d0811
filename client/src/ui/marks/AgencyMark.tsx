import type { JSX } from 'react';
import type { AgencyKind } from '@joint/shared';
import { agencyMarks } from '@joint/shared';
import { classNames } from '../class-names.ts';
import { AgencyShape } from './AgencyShape.tsx';
import { agencyStyle } from './mark-style.ts';

/** solid: cited or present; half: sent evidence, not cited; outline: the agency's own colour, empty; absent: grey and empty. */
export type MarkFill = 'solid' | 'half' | 'outline' | 'absent';

export interface AgencyMarkProps {
  readonly kind: AgencyKind;
  readonly fill?: MarkFill;
  readonly size?: 's' | 'm' | 'l';
}

/** An agency's shape in its colour. Always stands beside the name or within text that says it, and so is hidden from screen readers. */
export function AgencyMark({ kind, fill = 'solid', size = 'm' }: AgencyMarkProps): JSX.Element {
  const shape = <AgencyShape shape={agencyMarks[kind].shape} />;
  return (
    <svg
      className={classNames('ji-agency-mark', `ji-agency-mark--${fill}`, `ji-agency-mark--${size}`)}
      style={agencyStyle(kind)}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shape}
      {fill === 'half' && (
        <svg className="ji-agency-mark__half" width="8" height="16" viewBox="0 0 8 16">
          {shape}
        </svg>
      )}
    </svg>
  );
}

import type { JSX } from 'react';
import { classNames } from '../class-names.ts';
import type { MarkFill } from './AgencyMark.tsx';
import { AgencyMark } from './AgencyMark.tsx';
import type { MarkedAgency } from './mark-style.ts';
import { agencyStyle } from './mark-style.ts';

export interface AgencyChipProps {
  readonly agency: MarkedAgency;
  readonly size?: 's' | 'm' | 'l';
  readonly fill?: MarkFill;
  /** A number that belongs to the agency: people here, pieces of evidence. */
  readonly count?: number;
}

/** An agency wherever it is named: its shape and its name in its colour, always together. */
export function AgencyChip({ agency, size = 'm', fill = 'solid', count }: AgencyChipProps): JSX.Element {
  return (
    <span className={classNames('ji-agency-chip', `ji-agency-chip--${size}`)} style={agencyStyle(agency.kind)}>
      <AgencyMark kind={agency.kind} size={size} fill={fill} />
      <span className="ji-agency-chip__name">{agency.shortName}</span>
      {count !== undefined && <span className="ji-agency-chip__count">{count.toLocaleString('en-GB')}</span>}
    </span>
  );
}

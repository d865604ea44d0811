import type { JSX } from 'react';
import type { StatementKind } from '@joint/shared';
import { statementKinds, statementMarks } from '@joint/shared';
import { statementStyle } from '../../../ui/index.ts';

export interface KindSelectProps {
  /** Null where there is no statement to speak of. */
  readonly kind: StatementKind | null;
  readonly label: string;
  readonly onChange: (kind: StatementKind) => void;
  readonly tabIndex?: number;
  /** Its name in a toolbar that it stands in. */
  readonly tool?: string;
}

/** What kind of statement it is, in its words and colour, to be changed. */
export function KindSelect({ kind, label, onChange, tabIndex, tool }: KindSelectProps): JSX.Element {
  return (
    <select
      className="ji-kind-select"
      style={statementStyle(kind ?? 'CONTEXT')}
      aria-label={label}
      value={kind ?? ''}
      tabIndex={tabIndex}
      data-tool={tool}
      onChange={(event) => onChange(event.target.value as StatementKind)}
    >
      {kind === null && <option value="" disabled>Kind of statement</option>}
      {statementKinds.map((value) => <option key={value} value={value}>{statementMarks[value].label}</option>)}
    </select>
  );
}

import type { JSX, ReactNode } from 'react';
import type { StatementKind } from '@joint/shared';
import { statementStyle } from './mark-style.ts';
import { StatementKindTag } from './StatementKindTag.tsx';

export interface StatementFrameProps {
  readonly kind: StatementKind;
  /** The statement's text. */
  readonly children: ReactNode;
  /** After the kind: agency chips, at most one warning, a link. */
  readonly foot?: ReactNode;
}

/** One statement as it is read: its text beside a bar in its kind's colour, and under it what it is and what it stands on. */
export function StatementFrame({ kind, children, foot }: StatementFrameProps): JSX.Element {
  return (
    <div className="ji-statement" style={statementStyle(kind)}>
      <div className="ji-statement__text">{children}</div>
      <div className="ji-statement__foot">
        <StatementKindTag kind={kind} />
        {foot}
      </div>
    </div>
  );
}

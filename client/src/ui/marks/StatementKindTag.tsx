import type { JSX } from 'react';
import type { StatementKind } from '@joint/shared';
import { statementMarks } from '@joint/shared';
import { statementStyle } from './mark-style.ts';

/** What kind of statement it is, in its words and colour. */
export function StatementKindTag({ kind }: { readonly kind: StatementKind }): JSX.Element {
  return (
    <strong className="ji-statement-kind" style={statementStyle(kind)}>
      {statementMarks[kind].label}
    </strong>
  );
}

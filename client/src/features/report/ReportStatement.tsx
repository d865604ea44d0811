import type { JSX } from 'react';
import { StatementFrame } from '../../ui/index.ts';
import { useStatementParts, type ReportStatementProps } from './use-statement-parts.tsx';

/** One statement: what it says, what kind it is, which agencies stand behind it, and on demand the evidence. */
export function ReportStatement(props: ReportStatementProps): JSX.Element {
  const { kind, text } = props.statement;
  const { anchor, foot, trail } = useStatementParts(props);
  return (
    <li id={anchor} className="ji-report__statement">
      <StatementFrame kind={kind} foot={foot}><p>{text}</p></StatementFrame>
      {trail}
    </li>
  );
}

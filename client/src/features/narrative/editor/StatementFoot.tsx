import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { JSX } from 'react';
import { memo } from 'react';
import { AgencyChip, countOf, StatementKindTag } from '../../../ui/index.ts';
import { KindSelect } from './KindSelect.tsx';
import { readStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import { agenciesOf, warningOf } from './statement-warning.ts';
import { WarningLine } from './WarningLine.tsx';

export interface StatementFootProps {
  readonly editor: Editor;
  readonly node: Node;
  readonly getPos: () => number | undefined;
  /** The caret is in the statement, so that its parts are the Tab key's next stops; those of others are not. */
  readonly isCurrent: boolean;
}

/** Under a statement: what kind it is, which agencies stand behind it, and the one thing to know about it. */
export const StatementFoot = memo(function StatementFoot({ editor, node, getPos, isCurrent }: StatementFootProps): JSX.Element | null {
  const facts = useSectionFacts();
  const statement = readStatement(node);
  if (node.content.size === 0) return null;
  const agencies = agenciesOf(statement, 'SUPPORTS', facts);
  const warning = warningOf(statement, facts);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      {facts.canWrite ? (
        <KindSelect
          kind={statement.kind}
          label="Kind of this statement"
          tabIndex={tabIndex}
          onChange={(kind) => editor.commands.setStatementKind(kind, getPos())}
        />
      ) : (
        <StatementKindTag kind={statement.kind} />
      )}
      {agencies.map((agency) => <AgencyChip key={agency.id} agency={agency} size="s" />)}
      {agencies.length > 1 && <span className="ji-writing__count">{countOf(agencies.length, 'agency', 'agencies')}</span>}
      {warning && <WarningLine warning={warning} tabIndex={tabIndex} onFind={facts.findEvidence} />}
    </>
  );
});

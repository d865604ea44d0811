import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Mark } from '@joint/shared';
import type { JSX } from 'react';
import { memo } from 'react';
import { useAnswering } from '../../checks/index.ts';
import { AgencyChip, countOf, StatementKindTag } from '../../../ui/index.ts';
import { CommentMark } from './CommentMark.tsx';
import { KindSelect } from './KindSelect.tsx';
import { ModerationButton } from './ModerationButton.tsx';
import { ProposalMark } from './ProposalMark.tsx';
import { isHeadRow, isRow, isWritten, readStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import { agenciesOf, warningOf } from './statement-warning.ts';
import { StatementMarks } from './StatementMarks.tsx';
import { WarningLine } from './WarningLine.tsx';

export interface StatementFootProps {
  readonly editor: Editor;
  readonly node: Node;
  readonly getPos: () => number | undefined;
  /** The caret is in the statement, so that its parts are the Tab key's next stops; those of others are not. */
  readonly isCurrent: boolean;
}

/** So many characters of a statement tell which one it is. */
const shown = 120;

/** Under a statement: what kind it is, which agencies stand behind it, how many lines of enquiry it serves, and the one thing to know about it. */
export const StatementFoot = memo(function StatementFoot({ editor, node, getPos, isCurrent }: StatementFootProps): JSX.Element | null {
  const facts = useSectionFacts();
  const answering = useAnswering();
  const at = isRow(node) ? getPos() : undefined;
  const statement = readStatement(node, at === undefined ? null : editor.state.doc.resolve(at).parent);
  if (!isWritten(node) || isHeadRow(node)) return null;
  const agencies = agenciesOf(statement, 'SUPPORTS', facts);
  const warning = warningOf(statement, facts);
  const tabIndex = isCurrent ? 0 : -1;
  const served = facts.linesOf?.(statement.id) ?? 0;
  const onAnswer = isCurrent && warning && 'mark' in warning && answering.mayAnswer(warning.mark) ? (mark: Mark) => answering.answer({ sectionId: facts.sectionId, subjectId: statement.id, mark }) : null;
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
      {facts.linesOf && statement.hasWords && statement.id && (
        <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => facts.showLines({ statementId: statement.id, text: statement.text.slice(0, shown) })}>
          {served === 0 ? 'Lines of enquiry' : countOf(served, 'line of enquiry', 'lines of enquiry')}
        </button>
      )}
      {statement.hasWords && <CommentMark editor={editor} node={node} getPos={getPos} tabIndex={tabIndex} />}
      {statement.hasWords && <ModerationButton statementId={statement.id} tabIndex={tabIndex} />}
      {statement.hasWords && <ProposalMark statementId={statement.id} tabIndex={tabIndex} />}
      {warning && <WarningLine warning={warning} tabIndex={tabIndex} onFind={facts.findEvidence} onAnswer={onAnswer} />}
      <StatementMarks statement={statement} tabIndex={tabIndex} />
    </>
  );
});

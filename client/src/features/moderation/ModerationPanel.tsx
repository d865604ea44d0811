import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { EmptyState, TextButton, TextLink, useAsidePanel } from '../../ui/index.ts';
import { countsOf, isShown, progressInWords } from './moderation-words.ts';
import './moderation.scss';
import { StatementCard } from './StatementCard.tsx';
import { useTouched } from './use-touched.ts';
import type { LiveModeration } from './use-moderation.ts';

export interface ModerationPanelProps {
  readonly state: LiveModeration;
  readonly sectionId: string;
  /** What somebody wants to mark or read about; its `asked` rises each time. */
  readonly subject: { readonly statementId: string; readonly asked: number } | null;
  readonly onSubject: (subject: null) => void;
  /** Takes the reader to a statement. */
  readonly onGo: (statementId: string) => void;
}

/** Beside the text: how this section's statements are marked, and the form for a mark. */
export function ModerationPanel({ state: { moderation, error, refetch, readAnew }, sectionId, subject, onSubject, onGo }: ModerationPanelProps): JSX.Element {
  const { id } = useInspection();
  const touched = useTouched();
  const asked = subject?.asked ?? 0;
  const { top, toText } = useAsidePanel(asked, 'input[type="radio"]');
  if (!moderation) return <LoadState what="the moderation" error={error} onRetry={refetch} />;
  const statements = moderation.sections.find((section) => section.sectionId === sectionId)?.statements ?? [];
  const listed = statements.filter((statement) => (subject ? statement.statementId === subject.statementId : isShown(statement, 'open') || touched.has(statement.statementId)));
  const goTo = (statementId: string): void => toText(() => onGo(statementId));
  return (
    <div className="ji-moderation-panel" ref={top} tabIndex={-1}>
      <p className="govuk-body-s"><TextLink to={paths.moderation(id)}>Moderation of the whole narrative</TextLink></p>
      {subject ? <p className="govuk-body-s"><TextButton onClick={() => { touched.clear(); onSubject(null); }}>Show what is open in the whole section</TextButton></p> : <p className="govuk-body-s">{progressInWords(countsOf(statements))} in this section.</p>}
      {listed.length === 0 && (subject
        ? <EmptyState title="Not saved yet">This statement can be marked once it is saved, a moment after it was written.</EmptyState>
        : <EmptyState title="No question or concern is open here">{moderation.mayMark && 'Go to a statement and press Not read yet under it to mark it.'}</EmptyState>)}
      {listed.map((statement) => (
        <StatementCard
          key={`${statement.statementId} ${subject ? asked : ''}`} statement={statement} isMarking={subject !== null} onStale={() => readAnew(statement)} onTouch={() => touched.touch(statement.statementId)}
          way={typeof statement.text === 'string' && <TextButton onClick={() => goTo(statement.statementId)} about={`: ${statement.text.slice(0, 60)}`}>Go to the statement</TextButton>}
        />
      ))}
    </div>
  );
}

import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { HoldRow, useHeldRows } from '../../platform/held-rows.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { focusOnce } from '../../platform/route-focus.ts';
import { Checkbox, EmptyState, TextButton, TextLink, useAsidePanel } from '../../ui/index.ts';
import './comments.scss';
import { NewThread, type Subject } from './NewThread.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import type { Threads } from './use-threads.ts';

export interface CommentsPanelProps {
  /** Of the section that is open. */
  readonly state: Threads;
  /** What the writer wants to comment on or read about; its `asked` rises each time. */
  readonly subject: (Subject & { readonly asked: number }) | null;
  readonly onSubject: (subject: null) => void;
  /** Takes the writer to a statement. */
  readonly onGo: (statementId: string) => void;
}

/** Beside the text: the threads of this section, and the form for a new one. */
export function CommentsPanel({ state: { threads, people, error, refetch }, subject, onSubject, onGo }: CommentsPanelProps): JSX.Element {
  const { id, abilities } = useInspection();
  const { top, toText } = useAsidePanel(subject?.asked ?? 0, 'textarea');
  const [withResolved, setWithResolved] = useState(false);
  const [begun, setBegun] = useState<string | null>(null);
  const listed = (threads ?? []).filter((thread) => (withResolved || !thread.resolvedAt) && (!subject || thread.statementId === subject.statementId));
  const { rows, hold } = useHeldRows(listed);
  const resolved = (threads ?? []).filter(({ resolvedAt }) => resolvedAt).length;
  const leave = (): void => {
    if (top.current) focusOnce(top.current);
    onSubject(null);
  };
  const addedAs = (threadId: string): void => {
    leave();
    setBegun(threadId);
    void refetch().catch(() => undefined);
  };
  const goTo = (statementId: string): void => toText(() => onGo(statementId));
  return (
    <div className="ji-comments-panel" ref={top} tabIndex={-1} data-takes-focus>
      <p className="govuk-body-s"><TextLink to={paths.comments(id)}>All comments of this inspection</TextLink></p>
      {subject && <p className="govuk-body-s"><TextButton onClick={leave}>Show the whole section’s comments</TextButton></p>}
      {subject && abilities.comment && <NewThread key={subject.statementId} subject={subject} people={people} onDone={addedAs} onCancel={leave} />}
      {resolved > 0 && <Checkbox name="resolved" label={`Show ${resolved} resolved`} value={withResolved} onChange={setWithResolved} />}
      {!threads && <LoadState what="the comments" error={error} onRetry={refetch} />}
      {threads && rows.length === 0 && !subject && <EmptyState title="No open comments">Go to a statement and press Comment under it. Select words first to comment on those.</EmptyState>}
      {rows.map(({ item, hasLeft }) => {
        const thread = threads?.find(({ id: other }) => other === item.id) ?? item;
        const way = thread.statementText !== null && <TextButton onClick={() => goTo(thread.statementId)} about={`: ${thread.about.slice(0, 60)}`}>Go to the statement</TextButton>;
        return (
          <HoldRow key={thread.id} id={thread.id} hold={hold}>
            <ThreadCard thread={thread} people={people} way={way} hasLeft={hasLeft} takesFocus={thread.id === begun} />
          </HoldRow>
        );
      })}
    </div>
  );
}

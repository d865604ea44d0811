import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { Button, ButtonGroup, ConfirmDialog } from '../../ui/index.ts';
import { AssignThread } from './AssignThread.tsx';
import { releaseInWords } from './comment-words.ts';
import { assignMutation, releaseMutation, reopenMutation, resolveMutation } from './comments.operations.ts';
import type { Person, Thread } from './use-threads.ts';

export interface ThreadActsProps {
  readonly thread: Thread;
  readonly people: readonly Person[];
  /** The button that was pressed is another now, or has gone. */
  readonly onActed: () => void;
}

/** What its own side does with a thread: give it to somebody, resolve or reopen it, open it to the other side. */
export function ThreadActs({ thread, people, onActed }: ThreadActsProps): JSX.Element | null {
  const { id: threadId, resolvedAt, abilities } = thread;
  const announce = useAnnounce();
  const [resolve] = useMutation(resolveMutation);
  const [reopen] = useMutation(reopenMutation);
  const [assign] = useMutation(assignMutation);
  const [release] = useMutation(releaseMutation);
  const [isReleasing, setReleasing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!abilities.settle && !abilities.release) return null;

  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      setProblem(null);
      announce(done);
      return true;
    } catch (error) {
      const { message, remedy } = toErrorBody(error);
      setProblem([message, remedy].filter(Boolean).join('. '));
      return false;
    } finally {
      setBusy(false);
      setReleasing(false);
    }
  };
  const input = { threadId };
  const settle = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    if (await act(work, done)) onActed();
  };
  const give = (userId: string | null): Promise<boolean> => act(() => assign({ variables: { input: { threadId, userId } } }), userId ? `Given to ${people.find(({ id }) => id === userId)?.name ?? ''}` : 'Given to nobody');
  return (
    <div className="ji-thread__acts">
      {abilities.settle && !resolvedAt && <AssignThread thread={thread} people={people} isBusy={isBusy} onAssign={give} />}
      <ButtonGroup>
        {abilities.settle && (resolvedAt
          ? <Button tone="secondary" busy={isBusy} onClick={() => void settle(() => reopen({ variables: { input } }), 'Thread reopened')}>Reopen</Button>
          : <Button tone="secondary" busy={isBusy} onClick={() => void settle(() => resolve({ variables: { input } }), 'Thread resolved')}>Resolve</Button>)}
        {abilities.release && <Button tone="secondary" busy={isBusy} onClick={() => setReleasing(true)}>{thread.side ? 'Show to the inspectors' : 'Show to the agencies'}</Button>}
      </ButtonGroup>
      {problem && <p className="govuk-error-message" role="alert">{problem}</p>}
      <ConfirmDialog
        open={isReleasing} title={thread.side ? 'Show this thread to the inspectors?' : 'Show this thread to the agencies?'} confirmLabel={thread.side ? 'Show to the inspectors' : 'Show to the agencies'}
        busy={isBusy} onConfirm={() => void settle(() => release({ variables: { input } }), 'The other side reads this thread now')} onCancel={() => setReleasing(false)}
      >
        <p className="govuk-body">{releaseInWords(thread)} This cannot be undone.</p>
      </ConfirmDialog>
    </div>
  );
}

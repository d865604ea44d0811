import { useMutation } from '@apollo/client/react';
import { openThreadInput } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { faultsOf } from '../../ui/index.ts';
import { CommentForm } from './CommentForm.tsx';
import { openThreadMutation } from './comments.operations.ts';
import type { Person } from './use-threads.ts';

/** What somebody wants to comment on. */
export interface Subject {
  readonly sectionId: string;
  readonly statementId: string;
  /** Words of the statement that were selected; "" for all of it. */
  readonly quote: string;
}
export interface NewThreadProps {
  readonly subject: Subject;
  readonly people: readonly Person[];
  /** It is on the server, under this id. */
  readonly onDone: (threadId: string) => void;
  readonly onCancel?: () => void;
}

/** Begins a thread on a statement, and says beforehand who will read it. */
export function NewThread({ subject, people, onDone, onCancel }: NewThreadProps): JSX.Element {
  const { id: inspectionId } = useInspection();
  const { agency } = useViewer();
  const [threadId, setThreadId] = useState(newId);
  const [open] = useMutation(openThreadMutation);
  return (
    <div className="ji-thread">
      {subject.quote && <blockquote className="ji-thread__quote">{subject.quote}</blockquote>}
      <CommentForm
        title="New comment" label={agency.kind === 'INSPECTORATE' ? 'Comment, for inspectors alone' : `Comment, for people of ${agency.name} alone`} people={people} send="Add comment" sending="Adding" done="Comment added"
        onSend={async (words) => {
          const parsed = openThreadInput.safeParse({ inspectionId, threadId, ...subject, ...words, mentionIds: [...words.mentionIds] });
          if (!parsed.success) return faultsOf(parsed.error);
          await open({ variables: { input: parsed.data } }).catch((error: unknown) => {
            // Other words began a thread under this id: sent again, these begin another.
            if (toErrorBody(error).code === 'CONFLICT') setThreadId(newId());
            throw error;
          });
        }}
        onDone={() => {
          setThreadId(newId());
          onDone(threadId);
        }} {...(onCancel && { onCancel })}
      />
    </div>
  );
}

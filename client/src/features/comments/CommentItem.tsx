import { useMutation } from '@apollo/client/react';
import { reviseCommentInput } from '@joint/shared';
import type { JSX, RefObject } from 'react';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { useHoldsRow } from '../../platform/held-rows.tsx';
import { focusOnce } from '../../platform/route-focus.ts';
import { AgencyChip, ConfirmDialog, Details, faultsOf, formatInstant, TextButton } from '../../ui/index.ts';
import { namesIn } from './comment-words.ts';
import { CommentForm } from './CommentForm.tsx';
import { removeCommentMutation, reviseCommentMutation } from './comments.operations.ts';
import { useFocusBack } from './focus.ts';
import type { Person, ThreadComment } from './use-threads.ts';

interface CommentItemProps {
  readonly comment: ThreadComment;
  readonly people: readonly Person[];
  /** Of the card. */
  readonly heading: RefObject<HTMLElement | null>;
}

/** One comment: whose, when, what; its author can change it, and take its words away. */
export function CommentItem({ comment, people, heading }: CommentItemProps): JSX.Element {
  const { id, author, text, version, createdAt, editedAt, removedAt, mentions, earlier, mayChange } = comment;
  const announce = useAnnounce();
  const [revise] = useMutation(reviseCommentMutation);
  const [remove, { loading }] = useMutation(removeCommentMutation);
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useHoldsRow(isEditing);
  useFocusBack(isEditing, button, heading);
  const about = `the comment of ${formatInstant(createdAt)}`;

  const takeAway = async (): Promise<void> => {
    try {
      await remove({ variables: { input: { commentId: id, expectedVersion: version } } });
      setRemoving(false);
      announce('Comment removed');
      if (heading.current) focusOnce(heading.current);
    } catch (error) {
      setRemoving(false);
      setProblem([toErrorBody(error).message, toErrorBody(error).remedy].filter(Boolean).join('. '));
    }
  };
  return (
    <li className="ji-comment">
      <p className="ji-comment__by"><strong>{author.name}</strong> <AgencyChip agency={author.agency} size="s" /> <time dateTime={createdAt}>{formatInstant(createdAt)}</time>{editedAt && ', changed since'}</p>
      {removedAt && <p className="govuk-body ji-comment__removed">Removed by {author.name}, {formatInstant(removedAt)}</p>}
      {isEditing ? (
        <CommentForm
          title="Change the comment" label="Comment" text={text ?? ''} people={people} send="Save" sending="Saving" done="Comment changed" onCancel={() => setEditing(false)} onDone={() => setEditing(false)}
          onSend={async ({ text: next, mentionIds }) => {
            const parsed = reviseCommentInput.safeParse({ commentId: id, expectedVersion: version, text: next, mentionIds: [...mentionIds] });
            if (!parsed.success) return faultsOf(parsed.error);
            await revise({ variables: { input: parsed.data } });
          }}
        />
      ) : text && <p className="govuk-body ji-comment__text">{namesIn(text, mentions).map((part, index) => (part.isName ? <strong key={index}>{part.text}</strong> : <span key={index}>{part.text}</span>))}</p>}
      {problem && <p className="govuk-error-message" role="alert">{problem}</p>}
      {mayChange && !isEditing && (
        <p className="ji-comment__acts"><TextButton ref={button} onClick={() => setEditing(true)} about={about}>Change</TextButton> <TextButton onClick={() => setRemoving(true)} about={about}>Remove</TextButton></p>
      )}
      {earlier.length > 0 && (
        <Details summary="What it said before">
          <ol className="govuk-list">{earlier.map((wording) => <li key={wording.savedAt}><time dateTime={wording.savedAt}>{formatInstant(wording.savedAt)}</time>: {wording.text}</li>)}</ol>
        </Details>
      )}
      <ConfirmDialog open={isRemoving} title="Remove this comment?" confirmLabel="Remove the comment" tone="warning" busy={loading} onConfirm={() => void takeAway()} onCancel={() => setRemoving(false)}>
        <p className="govuk-body">Its words go for good, also those from before a change. That you said something, and removed it, stays.</p>
      </ConfirmDialog>
    </li>
  );
}

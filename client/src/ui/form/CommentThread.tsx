import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { newId } from '../../platform/new-id.ts';
import { formatInstant } from '../format.ts';
import { Button } from './Button.tsx';
import type { FormOutcome } from './Form.tsx';
import { Form } from './Form.tsx';
import { TextArea } from './TextArea.tsx';

export interface CommentThreadProps {
  readonly comments: readonly { readonly id: string; readonly text: string; readonly at: string; readonly author: { readonly name: string } }[];
  /** Saves one, or throws; the id is kept until that went well, so that it can be sent again after a lost answer. Left out, nothing can be added. */
  readonly onComment?: (comment: { readonly id: string; readonly text: string }) => Promise<FormOutcome>;
  /** Most characters of one. */
  readonly limit: number;
}

/** What colleagues say to each other, oldest first, and a form for the next. What is typed stays until it is on the server. */
export function CommentThread({ comments, onComment, limit }: CommentThreadProps): JSX.Element {
  const [nextId, setNextId] = useState(newId);
  const [added, setAdded] = useState(0);
  const announce = useAnnounce();
  const comment = async ({ text }: { readonly text: string }): Promise<FormOutcome> => {
    try {
      const faults = await onComment?.({ id: nextId, text });
      if (faults && faults.length > 0) return faults;
    } catch (error) {
      // Under this id other words are there already: what was typed stays, and is another comment.
      if (toErrorBody(error).code === 'CONFLICT') setNextId(newId());
      return toFaults(error);
    }
    announce('Comment added');
    setNextId(newId());
    setAdded(added + 1);
    return [];
  };
  return (
    <>
      {comments.length === 0 && <p className="govuk-body">No comments yet.</p>}
      <ul className="ji-comments" aria-live="polite">
        {comments.map(({ id, text, at, author }) => (
          <li key={id}>
            <p className="govuk-body-s ji-comments__by">{author.name}, <time dateTime={at}>{formatInstant(at)}</time></p>
            <p className="govuk-body ji-comments__text">{text}</p>
          </li>
        ))}
      </ul>
      {onComment && (
        <Form key={added} initialValues={{ text: '' }} onSubmit={comment} label="Comment">
          <TextArea name="text" label="Comment for your colleagues" limit={limit} rows={3} />
          <Button type="submit" tone="secondary" busyLabel="Adding">Add comment</Button>
        </Form>
      )}
    </>
  );
}

import type { FieldFault } from '@joint/shared';
import { commentLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { newId } from '../../platform/new-id.ts';
import { Button, ButtonGroup, Form, TextButton } from '../../ui/index.ts';
import { namedIn } from './comment-words.ts';
import { MentionField } from './MentionField.tsx';
import type { Person } from './use-threads.ts';

export interface Words {
  readonly commentId: string;
  readonly text: string;
  readonly mentionIds: readonly string[];
}
export interface CommentFormProps {
  /** Names the form where a page has several. */
  readonly title: string;
  readonly label: string;
  readonly people: readonly Person[];
  readonly text?: string;
  readonly send: string;
  readonly sending: string;
  /** Said aloud once it is saved. */
  readonly done: string;
  /** Faults that the input has, or nothing once it is saved. After a CONFLICT what was typed stays, under another id. */
  readonly onSend: (words: Words) => Promise<readonly FieldFault[] | void>;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** Words for a thread. What is typed stays until it is on the server; sent again after a lost answer, it is there once. */
export function CommentForm(props: CommentFormProps): JSX.Element {
  const [commentId, setCommentId] = useState(newId);
  const [saved, setSaved] = useState(0);
  const renew = (): void => setCommentId(newId());
  return <OneComment key={saved} {...props} commentId={commentId} onTaken={renew} onSaved={() => { renew(); setSaved(saved + 1); }} />;
}

function OneComment({ title, label, people, text: before = '', send, sending, done, onSend, onDone, onCancel, commentId, onTaken, onSaved }: CommentFormProps & { readonly commentId: string; readonly onTaken: () => void; readonly onSaved: () => void }): JSX.Element {
  const announce = useAnnounce();
  const submit = async ({ text }: { readonly text: string }): Promise<readonly FieldFault[]> => {
    try {
      const faults = (await onSend({ commentId, text, mentionIds: namedIn(text, people) })) ?? [];
      if (faults.length > 0) return faults;
    } catch (error) {
      if (toErrorBody(error).code === 'CONFLICT') onTaken();
      return toFaults(error);
    }
    announce(done);
    onSaved();
    onDone?.();
    return [];
  };
  return (
    <Form initialValues={{ text: before }} onSubmit={submit} label={title}>
      <MentionField name="text" label={label} hint="Type @ to name somebody" people={people} limit={commentLimits.text} takesFocus={onCancel !== undefined} />
      <ButtonGroup>
        <Button type="submit" tone="secondary" busyLabel={sending}>{send}</Button>
        {onCancel && <TextButton onClick={onCancel}>Cancel</TextButton>}
      </ButtonGroup>
    </Form>
  );
}

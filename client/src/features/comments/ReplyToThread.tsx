import { useMutation } from '@apollo/client/react';
import { replyToThreadInput } from '@joint/shared';
import type { JSX, RefObject } from 'react';
import { useRef, useState } from 'react';
import { useHoldsRow } from '../../platform/held-rows.tsx';
import { faultsOf, TextButton } from '../../ui/index.ts';
import { CommentForm } from './CommentForm.tsx';
import { replyMutation } from './comments.operations.ts';
import { useFocusBack } from './focus.ts';
import type { Person, Thread } from './use-threads.ts';

interface ReplyToThreadProps {
  readonly thread: Thread;
  readonly people: readonly Person[];
  /** Of the card. */
  readonly heading: RefObject<HTMLElement | null>;
}

/** The way to a reply, and its form, which stays open whatever becomes of the thread. */
export function ReplyToThread({ thread: { id: threadId, openedBy, abilities }, people, heading }: ReplyToThreadProps): JSX.Element | null {
  const [reply] = useMutation(replyMutation);
  const [isReplying, setReplying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useHoldsRow(isReplying);
  useFocusBack(isReplying, button, heading);
  const shut = (): void => setReplying(false);
  if (!isReplying) return abilities.reply ? <p><TextButton ref={button} onClick={() => setReplying(true)} about={`in the thread begun by ${openedBy.name}`}>Reply</TextButton></p> : null;
  return (
    <CommentForm
      title="Reply" label="Reply" people={people} send="Add reply" sending="Adding" done="Reply added" onCancel={shut} onDone={shut}
      onSend={async (words) => {
        const parsed = replyToThreadInput.safeParse({ threadId, ...words, mentionIds: [...words.mentionIds] });
        if (!parsed.success) return faultsOf(parsed.error);
        await reply({ variables: { input: parsed.data } });
      }}
    />
  );
}

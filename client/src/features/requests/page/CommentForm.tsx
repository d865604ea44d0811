import { useApolloClient } from '@apollo/client/react';
import type { FieldFault } from '@joint/shared';
import { commentOnRequestInput, requestLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { newId } from '../../../platform/new-id.ts';
import { Button, faultsOf, Form, TextArea } from '../../../ui/index.ts';
import { commentMutation } from '../requests.operations.ts';

/** A comment for colleagues. What is typed stays until it is on the server; sent again after a lost answer, it is there once. */
export function CommentForm({ requestId }: { readonly requestId: string }): JSX.Element {
  const [commentId, setCommentId] = useState(newId);
  return <OneComment key={commentId} requestId={requestId} commentId={commentId} onSaved={() => setCommentId(newId())} />;
}

interface OneCommentProps {
  readonly requestId: string;
  readonly commentId: string;
  readonly onSaved: () => void;
}

function OneComment({ requestId, commentId, onSaved }: OneCommentProps): JSX.Element {
  const client = useApolloClient();
  const announce = useAnnounce();
  const comment = async ({ text }: { readonly text: string }): Promise<readonly FieldFault[]> => {
    const parsed = commentOnRequestInput.safeParse({ requestId, id: commentId, text });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: commentMutation, variables: { input: parsed.data } });
    } catch (error) {
      return toFaults(error);
    }
    announce('Comment added');
    onSaved();
    return [];
  };
  return (
    <Form initialValues={{ text: '' }} onSubmit={comment} label="Comment">
      <TextArea name="text" label="Comment for your colleagues" limit={requestLimits.comment} rows={3} />
      <Button type="submit" tone="secondary" busyLabel="Adding">Add comment</Button>
    </Form>
  );
}

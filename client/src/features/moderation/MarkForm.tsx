import { useApolloClient } from '@apollo/client/react';
import { markStatementInput, moderationLimits, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { newId } from '../../platform/new-id.ts';
import { Button, ButtonGroup, faultsOf, Form, Radios, TextArea, TextButton } from '../../ui/index.ts';
import { markStatementMutation } from './moderation.operations.ts';
import { ownMarkOf } from './own-mark.ts';
import type { ModeratedStatement } from './use-moderation.ts';

export interface MarkFormProps {
  readonly statement: ModeratedStatement;
  /** Loads it anew and gives it as it is now shown, if it still is. */
  readonly onStale: () => Promise<ModeratedStatement | undefined>;
  readonly onDone: () => void;
}

const options = [
  { value: 'AGREED', label: 'Agreed' },
  { value: 'QUESTION', label: 'Question', hint: 'Something has to be answered first' },
  { value: 'CONCERN', label: 'Concern', hint: 'It should not go out like this' },
] as const;

/** What a mark stands on and changes. */
interface Base {
  readonly markId: string;
  readonly expectedVersion: number;
  readonly wording: string;
}
/** `before`: a first mark keeps its id, so that it can be sent again, and a statement that has left the text its last words. */
function baseOf(statement: ModeratedStatement, before?: Base): Base {
  const own = ownMarkOf(statement);
  return { markId: own?.id ?? before?.markId ?? newId(), expectedVersion: own?.version ?? 0, wording: statement.wording || (before?.wording ?? '') };
}

/** What a reader of a second inspectorate says of a statement. It stands on the words that they read: changed meanwhile, it is not sent, and what was typed stays. */
export function MarkForm({ statement, onStale, onDone }: MarkFormProps): JSX.Element {
  const { sectionId, statementId } = statement;
  const client = useApolloClient();
  const announce = useAnnounce();
  // What comes in while the reader writes is not what they looked at: it is taken over only with the fault that tells them.
  const [base, setBase] = useState(() => baseOf(statement));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => (top.current?.querySelector<HTMLElement>('input:checked') ?? top.current?.querySelector('input'))?.focus(), []);

  const send = async ({ kind, note }: { readonly kind: string; readonly note: string }): Promise<readonly FieldFault[]> => {
    const parsed = markStatementInput.safeParse({ sectionId, statementId, ...base, kind, note });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: markStatementMutation, variables: { input: parsed.data }, fetchPolicy: 'no-cache' });
    } catch (error) {
      const isChanged = toErrorBody(error).code === 'CONFLICT';
      const now = isChanged && (await onStale());
      if (now) setBase((before) => baseOf(now, before));
      return isChanged ? [{ field: '', message: `${toErrorBody(error).message}. Read it as it is now, then send your mark again. What you wrote is still here` }] : toFaults(error);
    }
    announce('Marked');
    onDone();
    return [];
  };
  const own = ownMarkOf(statement);
  const before = own && !own.takenBackAt ? { kind: own.kind, note: own.note } : { kind: '', note: '' };
  return (
    <div ref={top}>
      <Form initialValues={before} onSubmit={send} label="Mark the statement">
        <Radios name="kind" label="What do you say of it?" options={options} small />
        <TextArea name="note" label="Note" hint="Only inspectors read this" limit={moderationLimits.note} rows={3} />
        <ButtonGroup>
          <Button type="submit" tone="secondary" busyLabel="Saving">Save the mark</Button>
          <TextButton onClick={onDone}>Cancel</TextButton>
        </ButtonGroup>
      </Form>
    </div>
  );
}

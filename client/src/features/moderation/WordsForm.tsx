import type { FieldFault } from '@joint/shared';
import { moderationLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { newId } from '../../platform/new-id.ts';
import { Button, ButtonGroup, Form, TextArea, TextButton } from '../../ui/index.ts';

export interface WordsFormProps {
  /** Names the form where a page has several. */
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  /** Said aloud once it is saved. */
  readonly done: string;
  /** Faults that the input has, or nothing once it is saved; `id` stays until that went well or was saved otherwise, so that it can be sent again after a lost answer. */
  readonly onSend: (words: { readonly id: string; readonly text: string }) => Promise<readonly FieldFault[] | void>;
  /** Loads anew what the words are about; the fault is shown with it. */
  readonly onStale: () => Promise<unknown>;
  readonly onDone: () => void;
}

/** An answer or a dissent: words that stay once they are saved. */
export function WordsForm({ title, label, hint, send, done, onSend, onStale, onDone }: WordsFormProps): JSX.Element {
  const announce = useAnnounce();
  const [id, setId] = useState(newId);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.querySelector('textarea')?.focus(), []);
  const submit = async ({ text }: { readonly text: string }): Promise<readonly FieldFault[]> => {
    try {
      const faults = (await onSend({ id, text })) ?? [];
      if (faults.length > 0) return faults;
    } catch (error) {
      if (toErrorBody(error).code === 'CONFLICT') {
        // What was saved under this id stays; what stands here now is sent as another.
        setId(newId());
        await onStale();
      }
      return toFaults(error).map(({ field, message }) => ({ field: field === 'note' ? 'text' : field, message }));
    }
    announce(done);
    onDone();
    return [];
  };
  return (
    <div ref={top}>
      <Form initialValues={{ text: '' }} onSubmit={submit} label={title}>
        <TextArea name="text" label={label} hint={hint} limit={moderationLimits.note} rows={3} />
        <ButtonGroup>
          <Button type="submit" tone="secondary" busyLabel="Saving">{send}</Button>
          <TextButton onClick={onDone}>Cancel</TextButton>
        </ButtonGroup>
      </Form>
    </div>
  );
}

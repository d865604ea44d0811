import { useApolloClient } from '@apollo/client/react';
import { keepPatternInput, patternLimits, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../../platform/errors.ts';
import { newId } from '../../../platform/new-id.ts';
import { Button, ButtonGroup, faultsOf, Form, TextArea, TextButton } from '../../../ui/index.ts';
import type { DraftStatement } from '../editor/read-section.ts';
import { keepPatternMutation } from './patterns.operations.ts';

export interface KeepPatternFormProps {
  readonly sectionId: string;
  readonly statement: DraftStatement;
  readonly onKept: () => Promise<unknown>;
  readonly onDone: () => void;
}

/** Makes a pattern of a statement: its words without its citations, to be cleared of whatever is so only here. */
export function KeepPatternForm({ sectionId, statement, onKept, onDone }: KeepPatternFormProps): JSX.Element {
  const client = useApolloClient();
  const announce = useAnnounce();
  const top = useRef<HTMLDivElement>(null);
  const [patternId] = useState(newId);
  useEffect(() => top.current?.querySelector('textarea')?.focus(), []);

  const send = async ({ text }: { readonly text: string }): Promise<readonly FieldFault[]> => {
    const parsed = keepPatternInput.safeParse({ patternId, sectionId, statementId: statement.id, text });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: keepPatternMutation, variables: { input: parsed.data } });
    } catch (error) {
      return toErrorBody(error).code === 'NOT_FOUND' ? [{ field: '', message: 'The statement is not saved yet, or was taken out. Wait a moment, then keep it again' }] : toFaults(error);
    }
    await onKept().catch(() => undefined);
    announce('Pattern kept');
    onDone();
    return [];
  };
  return (
    <div ref={top}>
      <Form initialValues={{ text: statement.text.replace(/\s+/g, ' ').trim() }} onSubmit={send} label="Keep a statement as a pattern">
        <TextArea name="text" label="Pattern" hint="Put a gap in square brackets for whatever is so only here, such as [who], [which agency] or [how long]. No person, agency or area may be named" limit={patternLimits.text} rows={6} />
        <ButtonGroup>
          <Button type="submit" tone="secondary" busyLabel="Keeping">Keep the pattern</Button>
          <TextButton onClick={onDone}>Cancel</TextButton>
        </ButtonGroup>
      </Form>
    </div>
  );
}

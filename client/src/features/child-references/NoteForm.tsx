import type { FieldFault } from '@joint/shared';
import { childReferenceLimits } from '@joint/shared';
import type { JSX } from 'react';
import { Button, ButtonGroup, Form, TextButton, TextField } from '../../ui/index.ts';

export interface NoteValues {
  readonly number: string;
  readonly note: string;
}

export interface NoteFormProps {
  readonly title: string;
  readonly initialValues: NoteValues;
  /** A new reference is asked for its number too. */
  readonly asksNumber: boolean;
  readonly action: string;
  readonly onSave: (values: NoteValues) => Promise<readonly FieldFault[]>;
  readonly onCancel?: () => void;
}

/** A reference and a note for those who keep the register. */
export function NoteForm({ title, initialValues, asksNumber, action, onSave, onCancel }: NoteFormProps): JSX.Element {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <Form initialValues={initialValues} onSubmit={onSave} label={title}>
        {asksNumber && <TextField name="number" label="Number" hint="The next that is free is filled in. Use another agency’s number for the same child." inputMode="numeric" width="number" />}
        <TextField
          name="note"
          label="Note (optional)"
          hint="A handle for your own colleagues, such as “blue folder 12”. Never a name, a number or a birthday."
          limit={childReferenceLimits.note}
        />
        <ButtonGroup>
          <Button type="submit" tone="secondary" busyLabel="Saving">{action}</Button>
          {onCancel && <TextButton onClick={onCancel}>Cancel</TextButton>}
        </ButtonGroup>
      </Form>
    </section>
  );
}

import type { FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import { Button, ButtonGroup, Form, formatInstant, WarningText } from '../../../ui/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import type { EvidenceFormValues } from '../form/form-values.ts';
import { contentOf, toForm } from '../form/form-values.ts';
import type { KeptForm } from '../form/kept-forms.ts';
import { ConflictField } from './ConflictField.tsx';
import type { Choices } from './merge.ts';
import { differences, merge } from './merge.ts';

export interface ConflictViewProps {
  readonly mine: KeptForm;
  readonly theirs: EvidencePiece;
  readonly onSave: (values: EvidenceFormValues) => Promise<readonly FieldFault[]>;
  /** Goes on writing in the form, with what was chosen. */
  readonly onEdit: (values: EvidenceFormValues) => void;
}

/** Two people changed one piece: both versions side by side, and for each difference the choice. Neither is lost until one is chosen. */
export function ConflictView({ mine, theirs, onSave, onEdit }: ConflictViewProps): JSX.Element {
  const { criteria } = useInspection();
  usePageTitle('Compare two versions');
  const content = contentOf(theirs);
  const found = differences(mine.base?.content ?? null, mine.values, content);
  const titleOf = (id: string): string => criteria.find(({ criterion }) => criterion.id === id)?.criterion.title ?? 'A criterion of another framework';
  const isWithdrawn = theirs.status === 'WITHDRAWN';
  const suggested = Object.fromEntries(found.flatMap(({ field, suggestion }) => (suggestion ? [[field, suggestion]] : []))) as Choices;

  const submit = (choices: Choices, intent: string): Promise<readonly FieldFault[]> | readonly FieldFault[] => {
    const open = found.filter(({ field }) => !choices[field]).map(({ field }) => ({ field, message: 'Choose which version to keep' }));
    if (open.length > 0) return open;
    const values = merge(mine.values, content, choices);
    if (intent !== 'edit') return onSave(values);
    onEdit(values);
    return [];
  };

  return (
    <>
      <h1 className="govuk-heading-l">Someone changed it first</h1>
      <p className="govuk-body">{`“${theirs.title}” was changed on ${formatInstant(theirs.updatedAt)}, while you were writing. Neither version is lost: choose what to keep.`}</p>
      {isWithdrawn && <WarningText>It was withdrawn, so nothing more can be saved to it. What you wrote is still below: copy what you need.</WarningText>}
      <Form initialValues={suggested} onSubmit={submit}>
        {found.map(({ field, suggestion }) => (
          <ConflictField key={field} field={field} suggestion={suggestion} mine={mine.values} theirs={toForm(content)} titleOf={titleOf} canChoose={!isWithdrawn} />
        ))}
        {!isWithdrawn && (
          <ButtonGroup>
            <Button type="submit" intent="save" busyLabel="Saving">Save this version</Button>
            <Button type="submit" intent="edit" tone="secondary">Go on writing</Button>
          </ButtonGroup>
        )}
      </Form>
    </>
  );
}

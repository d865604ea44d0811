import { evidenceLimits } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Checkbox, Checkboxes, DateField, Radios, TextArea, TextField } from '../../../ui/index.ts';
import { ChildReferenceOffers } from '../../child-references/index.ts';
import { criterionOptions, kindOptions } from './form-options.ts';
import { VisibilityField } from './VisibilityField.tsx';

export interface EvidenceFieldsProps {
  /** Who added the piece, as the list of readers names them: "you". */
  readonly author: string;
  /** The piece that is changed; null for a new one. */
  readonly pieceId: string | null;
  /** Under the long text: where it is kept. */
  readonly keptState: ReactNode;
}

/** More criteria than this are easier found by a word than by reading them all. */
const manyCriteria = 12;

/** The questions of a contribution, one below the other. Names are those of the input, so that the server's faults find their fields. */
export function EvidenceFields({ author, pieceId, keptState }: EvidenceFieldsProps): JSX.Element {
  const { criteria } = useInspection();
  const days = <DateField name="day" label="Which day?" hint="For example, 27 3 2026" />;
  const period = (
    <>
      <DateField name="periodFrom" label="First day" hint="For example, 1 1 2026" />
      <DateField name="periodTo" label="Last day" />
    </>
  );
  return (
    <>
      <Radios name="kind" label="What kind of evidence is it?" options={kindOptions} />
      <TextField name="title" label="What is it?" hint="A short title others will recognise" limit={evidenceLimits.title} />
      <TextArea name="body" label="What does it show?" hint="Facts first. Use child references such as CH-04, never names." limit={evidenceLimits.body} rows={8} />
      {keptState}
      <ChildReferenceOffers field="body" />
      <Checkboxes
        name="criterionIds"
        label="Which criteria does it speak to?"
        hint="Choose all that apply"
        options={criterionOptions(criteria)}
        {...(criteria.length > manyCriteria && { searchLabel: 'Find a criterion' })}
      />
      <Radios
        name="dates"
        label="Which dates does it speak of?"
        options={[{ value: 'DAY', label: 'A single day', reveals: days }, { value: 'PERIOD', label: 'A period', reveals: period }]}
      />
      <Checkbox name="isDistressing" label="It may be distressing to read" hint="Lists show a warning in place of its text, until somebody asks to see it" />
      <TextField
        name="minutes"
        label="How many minutes did it take you? (optional)"
        hint="About, in all. Only your agency and the inspectors see it; the board reads one sum of all agencies. It shows what this inspection asks of you."
        inputMode="numeric"
        width="number"
      />
      <VisibilityField author={author} pieceId={pieceId} />
    </>
  );
}

import type { JSX } from 'react';
import { Radios } from '../../../ui/index.ts';
import type { EvidenceFormValues } from '../form/form-values.ts';
import { fieldInWords, mergeFieldLabels } from './field-words.ts';
import type { MergeField, Side } from './merge.ts';

export interface ConflictFieldProps {
  readonly field: MergeField;
  readonly suggestion: Side | null;
  readonly mine: EvidenceFormValues;
  readonly theirs: EvidenceFormValues;
  readonly titleOf: (criterionId: string) => string;
  readonly canChoose: boolean;
}

const suggestionWords = { mine: 'Only you changed this.', theirs: 'Only they changed this.' } as const;

/** One field as both have it, and the choice between them. */
export function ConflictField({ field, suggestion, mine, theirs, titleOf, canChoose }: ConflictFieldProps): JSX.Element {
  const label = mergeFieldLabels[field];
  return (
    <section className="ji-conflict" aria-label={label}>
      <h2 className="govuk-heading-m">{label}</h2>
      <div className="ji-conflict__sides">
        <div className="ji-conflict__side">
          <h3 className="govuk-heading-s">Yours</h3>
          <p className="govuk-body ji-conflict__text">{fieldInWords(mine, field, titleOf)}</p>
        </div>
        <div className="ji-conflict__side">
          <h3 className="govuk-heading-s">Theirs, on the server now</h3>
          <p className="govuk-body ji-conflict__text">{fieldInWords(theirs, field, titleOf)}</p>
        </div>
      </div>
      {canChoose && (
        <Radios
          name={field}
          label={`Which “${label}” should stand?`}
          hint={suggestion ? suggestionWords[suggestion] : 'Both of you changed this.'}
          options={[{ value: 'mine', label: 'Keep mine' }, { value: 'theirs', label: 'Take theirs' }]}
          inline
          small
        />
      )}
    </section>
  );
}

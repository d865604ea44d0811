import { reasonsFor, screeningKindPhrases, screeningReasonLabels } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import type { ImportDataset_DraftQuery } from '../../generated/graphql.ts';
import { countOf, Radios } from '../../ui/index.ts';
import { questionOf } from './import-form.ts';

interface FoundInColumnsProps {
  readonly draft: ImportDataset_DraftQuery['datasetDraft'];
  /** The way back to what was given. */
  readonly correct: ReactNode;
}

/** What in the cells looks as if it said who somebody is, column by column, and why it may stay. */
export function FoundInColumns({ draft, correct }: FoundInColumnsProps): JSX.Element | null {
  if (draft.findings.length === 0) return null;
  return (
    <section aria-labelledby="found-in-columns">
      <h2 className="govuk-heading-m" id="found-in-columns">Could somebody be recognised?</h2>
      <p className="govuk-body">Children are spoken of by references such as CH-04 here. Take out of your table what could say who a child is, often a whole column, and give it again: {correct}. Or say why it may stay.</p>
      {draft.findings.map((found) => (
        <Radios
          key={questionOf(found)} name={questionOf(found)} small
          label={`Column ${found.column}, “${draft.columns.find(({ key }) => key === found.column)?.name ?? ''}”: ${countOf(found.count, 'cell looks', 'cells look')} like ${screeningKindPhrases[found.kind]}. Why may ${found.count === 1 ? 'it' : 'they'} stay?`}
          hint={`The first is ${found.first}: ${found.masked}. Your choice is recorded, the cells are not`}
          options={reasonsFor(found.kind).map((reason) => ({ value: reason, label: screeningReasonLabels[reason] }))}
        />
      ))}
    </section>
  );
}

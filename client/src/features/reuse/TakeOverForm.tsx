import { evidenceKindLabels, sizeInWords, type EvidenceVisibility, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import type { ReusableFragment } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, Checkboxes, countOf, Form, InsetText, SummaryList } from '../../ui/index.ts';
import { Distressing, DistressingTag, periodInWords, VisibilityField } from '../evidence/index.ts';
import './reuse.scss';

/** What is said anew when a piece is taken over. */
export interface TakeOverChoice {
  readonly visibility: EvidenceVisibility;
  readonly fileIds: readonly string[];
}

export interface TakeOverFormProps {
  readonly piece: ReusableFragment;
  readonly requestTitle: string;
  readonly onTakeOver: (choice: TakeOverChoice) => Promise<readonly FieldFault[]> | readonly FieldFault[];
}

const referencesInWords = (count: number): string =>
  `${countOf(count, 'reference')} to a child ${count === 1 ? 'was' : 'were'} taken out of the text: here the same reference may stand for another child. It is taken over as a draft, so that you can put in the references of this inspection.`;

/** The piece as it would stand here, and the two things to decide. */
export function TakeOverForm({ piece, requestTitle, onTakeOver }: TakeOverFormProps): JSX.Element {
  const { criteria } = useInspection();
  const chosen = criteria.filter(({ criterion }) => piece.criterionIds.includes(criterion.id));
  // What names children of another inspection comes along only if somebody says so.
  const start: TakeOverChoice = { visibility: piece.visibility, fileIds: piece.files.filter(({ namesChildren }) => !namesChildren).map(({ id }) => id) };
  const files = piece.files.map(({ id, name, size, namesChildren }) => ({
    value: id, label: name, hint: [sizeInWords(size), namesChildren && 'It names children by references of the other inspection: attach a version with those of this one instead'].filter(Boolean).join('. '),
  }));
  return (
    <>
      <span className="govuk-caption-l">{requestTitle}</span>
      <h1 className="govuk-heading-l">{piece.title} {piece.isDistressing && <DistressingTag />}</h1>
      <p className="govuk-body">Your agency gave this in another inspection and offered it for reuse. Taken over, it becomes new evidence of this inspection and is attached to the request.</p>
      {piece.referencesTakenOut > 0 && <InsetText>{referencesInWords(piece.referencesTakenOut)}</InsetText>}
      <Distressing evidence={piece}><p className="govuk-body ji-reuse-text">{piece.body}</p></Distressing>
      <SummaryList
        rows={[
          { label: 'Kind', value: evidenceKindLabels[piece.kind] },
          { label: 'Dates it speaks of', value: periodInWords(piece) ?? 'Not said' },
          { label: 'Criteria here', value: <ul className="govuk-list">{chosen.map(({ criterion }) => <li key={criterion.id}>{criterion.title}</li>)}</ul> },
          ...(piece.hasTable ? [{ label: 'Table', value: 'Its table does not come along. Import it again once the evidence is here.' }] : []),
        ]}
      />
      <Form initialValues={start} onSubmit={onTakeOver}>
        {files.length > 0 && <Checkboxes name="fileIds" label="Which files come along?" hint="Each is copied, and checked again. Leave out what names children by references of the other inspection: files that no program can read are not looked through" options={files} small />}
        <VisibilityField author="you" pieceId={null} />
        <Button type="submit" busyLabel="Taking it over">{piece.referencesTakenOut > 0 ? 'Take it over as a draft' : 'Take it over'}</Button>
      </Form>
    </>
  );
}

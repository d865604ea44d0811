import { useApolloClient } from '@apollo/client/react';
import type { CitationPlace } from '@joint/shared';
import { formatPlace, placeStandingWords } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { LoadState } from '../../../../platform/LoadState.tsx';
import type { FormOutcome } from '../../../../ui/index.ts';
import { Button, ButtonGroup, Form, Radios } from '../../../../ui/index.ts';
import { citationPlaceQuery } from '../../narrative.operations.ts';
import { PagePart } from './PagePart.tsx';
import type { PartKind, PartValues } from './part-values.ts';
import { kindsOf, readPart, valuesOf } from './part-values.ts';
import { TablePart } from './TablePart.tsx';
import { useParts, type LoadedParts } from './use-parts.ts';
import { WordsPart } from './WordsPart.tsx';

export interface PartFormProps {
  readonly evidence: { readonly id: string; readonly title: string };
  /** What is cited now, and the words that stand there. */
  readonly place?: CitationPlace | null;
  readonly quotation?: string | null;
  /** What the button says. */
  readonly act: string;
  readonly onChoose: (place: CitationPlace | null) => void;
  readonly onBack: () => void;
}

const labels: Readonly<Record<PartKind, string>> = { WHOLE: 'The whole of it', WORDS: 'Some of its words', PAGE: 'A page of a file', TABLE: 'A cell, row or column of its table' };

/** Which part of a piece a citation rests on: its words, a page, or a place in its table. */
export function PartForm(props: PartFormProps): JSX.Element {
  const { evidence, onBack } = props;
  const { parts, error, retry } = useParts(evidence.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="ji-part">
      <h2 className="govuk-heading-s ji-part__title" ref={heading} tabIndex={-1}>Cite a part of “{evidence.title}”</h2>
      {parts ? <Fields {...props} parts={parts} /> : <><LoadState what="the evidence" error={error} onRetry={retry} /><Button tone="secondary" onClick={onBack}>Back</Button></>}
    </div>
  );
}

function Fields({ place = null, quotation = null, act, onChoose, onBack, parts }: PartFormProps & { readonly parts: LoadedParts }): JSX.Element {
  const client = useApolloClient();
  const choose = async (values: PartValues): Promise<FormOutcome> => {
    const read = readPart(values, parts);
    if ('faults' in read) return read.faults;
    if (read.place && values.kind === 'TABLE') {
      const { data } = await client.query({ query: citationPlaceQuery, variables: { evidenceId: parts.piece.id, code: formatPlace(read.place) }, fetchPolicy: 'network-only' });
      const standing = data?.citationPlace.standing ?? 'NOT_THERE';
      if (standing !== 'STANDS') return [{ field: 'at', message: standing === 'NOT_THERE' ? 'The table has no such row. Enter one that it has' : `${placeStandingWords[standing]} Go back and choose again` }];
    }
    return onChoose(read.place);
  };
  const reveals: Partial<Record<PartKind, JSX.Element>> = {
    WORDS: <WordsPart piece={parts.piece} />,
    PAGE: <PagePart files={parts.files} />,
    ...(parts.piece.dataset && { TABLE: <TablePart evidenceId={parts.piece.id} table={parts.piece.dataset} /> }),
  };
  return (
    <Form<PartValues> initialValues={valuesOf(parts, place, quotation)} onSubmit={choose} label="Part of the evidence">
      {({ kind }) => (
        <>
          <Radios name="kind" label="Which part of it?" small options={kindsOf(parts).map((value) => ({ value, label: labels[value], reveals: kind === value ? reveals[value] : undefined }))} />
          <ButtonGroup>
            <Button type="submit">{act}</Button>
            <Button tone="secondary" onClick={onBack}>Back</Button>
          </ButtonGroup>
        </>
      )}
    </Form>
  );
}

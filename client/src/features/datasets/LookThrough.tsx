import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { LoadState } from '../../platform/LoadState.tsx';
import { toErrorBody } from '../../platform/errors.ts';
import { Button, countOf, Details, Select, TextButton, WarningText } from '../../ui/index.ts';
import { bytesOf, type Given } from './ChooseTable.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { sizeOfTable } from './dataset-words.ts';
import { datasetDraftQuery } from './datasets.operations.ts';
import { ProgressOfReading } from './ProgressOfReading.tsx';
import { readTable, type ReadingProgress } from './read-table.ts';

export interface LookThroughProps {
  readonly draftId: string;
  readonly evidenceId: string;
  readonly given: Given;
  readonly replaces: number;
  /** Another sheet of the same workbook was read. */
  readonly onReadAgain: (given: Given, draftId: string) => void;
  /** To the first step, where what was given can be corrected. */
  readonly onBack: () => void;
}

/** The second step: what was read, what is wrong with it, what its columns are; then it is imported. */
export function LookThrough({ draftId, evidenceId, given, replaces, onReadAgain, onBack }: LookThroughProps): JSX.Element {
  const { data, error, refetch } = useQuery(datasetDraftQuery, { variables: { id: draftId }, fetchPolicy: 'network-only' });
  const [progress, tell] = useState<ReadingProgress | null>(null);
  const [problem, setProblem] = useState('');
  if (!data) return <LoadState what="the table" error={error} onRetry={refetch} wholePage />;
  const draft = data.datasetDraft;

  const readSheet = async (sheet: string): Promise<void> => {
    const id = uuid();
    setProblem('');
    try {
      await readTable({ id, evidenceId, ...bytesOf(given), sheet }, tell);
      onReadAgain(given, id);
    } catch (fault) {
      const { fields, message } = toErrorBody(fault);
      setProblem(fields?.[0]?.message ?? message);
    } finally {
      tell(null);
    }
  };
  return (
    <>
      <h1 className="govuk-heading-l">Look through the table</h1>
      <p className="govuk-body-l">{`${sizeOfTable(draft.rowCount, draft.columns.length)}${given.how === 'FILE' ? ` in “${draft.name}”` : ''}. Nothing is imported yet.`}</p>
      {problem && <WarningText>{problem}</WarningText>}
      {draft.sheets.length > 1 && (
        <Details summary={`Sheet “${draft.sheet ?? ''}” was read, one of ${countOf(draft.sheets.length, 'sheet')}`}>
          <Select name="sheet" label="Read another sheet" value={draft.sheet ?? ''} options={draft.sheets.map((sheet) => ({ value: sheet, label: sheet }))} onChange={(sheet) => void readSheet(sheet)} />
          <ProgressOfReading progress={progress} />
        </Details>
      )}
      {draft.notes.length > 0 && <ul className="govuk-list govuk-list--bullet">{draft.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <ColumnsForm draft={draft} evidenceId={evidenceId} replaces={replaces} correct={<TextButton onClick={onBack}>{given.how === 'PASTE' ? 'Correct the pasted table' : 'Choose a corrected file'}</TextButton>} />
      <p><Button tone="secondary" onClick={onBack}>Give another table</Button></p>
    </>
  );
}

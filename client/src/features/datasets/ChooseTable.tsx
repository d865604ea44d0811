import { datasetLimits, sizeInWords, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { toFaults } from '../../platform/errors.ts';
import { Button, Form, InsetText, Radios, TextArea, TwoThirds } from '../../ui/index.ts';
import { FileField } from './FileField.tsx';
import { ProgressOfReading } from './ProgressOfReading.tsx';
import { readTable, type ReadingProgress } from './read-table.ts';

/** What was given to be read, kept so that it can be corrected and read again. */
export interface Given {
  readonly how: 'PASTE' | 'FILE';
  readonly text: string;
  readonly file: File | null;
}
export const bytesOf = ({ how, text, file }: Given): { readonly name: string; readonly bytes: Blob } =>
  (how === 'FILE' && file ? { name: file.name, bytes: file } : { name: 'Pasted table.txt', bytes: new Blob([text]) });

export interface ChooseTableProps {
  readonly evidenceId: string;
  /** From the time before, to be corrected. */
  readonly given: Given | null;
  /** The version that is there; 0 for none. */
  readonly replaces: number;
  readonly onRead: (given: Given, draftId: string) => void;
}

const limits = `At most ${datasetLimits.rows.toLocaleString('en-GB')} rows, ${datasetLimits.columns} columns and ${datasetLimits.cell.toLocaleString('en-GB')} characters a cell`;

/** The first step: a table is pasted or chosen, sent and read. */
export function ChooseTable({ evidenceId, given, replaces, onRead }: ChooseTableProps): JSX.Element {
  const [file, setFile] = useState<File | null>(given?.file ?? null);
  const [progress, tell] = useState<ReadingProgress | null>(null);

  const read = async ({ how, text }: { readonly how: string; readonly text: string }): Promise<readonly FieldFault[]> => {
    if (how !== 'PASTE' && how !== 'FILE') return [{ field: 'how', message: 'Choose whether you paste the table or upload a file' }];
    if (how === 'PASTE' && text.trim() === '') return [{ field: 'text', message: 'Paste the table, with the names of its columns in the first row' }];
    if (how === 'FILE' && !file) return [{ field: 'file', message: 'Choose the file' }];
    const next: Given = { how, text, file };
    const { name, bytes } = bytesOf(next);
    if (bytes.size > datasetLimits.bytes) return [{ field: how === 'FILE' ? 'file' : 'text', message: `It is ${sizeInWords(bytes.size)}. It must be ${sizeInWords(datasetLimits.bytes)} or smaller` }];
    const id = uuid();
    try {
      await readTable({ id, evidenceId, name, bytes, sheet: null }, tell);
    } catch (error) {
      return toFaults(error).map(({ field, message }) => ({ field: field === 'file' && how === 'PASTE' ? 'text' : field, message }));
    } finally {
      tell(null);
    }
    onRead(next, id);
    return [];
  };
  return (
    <TwoThirds>
      <h1 className="govuk-heading-l">{replaces > 0 ? 'Replace the table' : 'Import a table'}</h1>
      <p className="govuk-body">You look through it before anything is imported. The first row must name the columns.</p>
      {replaces > 0 && <InsetText>The table that is there stays as version {replaces}.</InsetText>}
      <Form initialValues={{ how: given?.how ?? '', text: given?.text ?? '' }} onSubmit={read}>
        <Radios
          name="how" label="How do you give the table?" hint={limits}
          options={[
            { value: 'PASTE', label: 'Paste it', hint: 'Copy the cells in your spreadsheet, then paste them here', reveals: <TextArea name="text" label="The table" rows={10} /> },
            { value: 'FILE', label: 'Upload a file', hint: `Excel workbook (.xlsx) without macros, or CSV, up to ${sizeInWords(datasetLimits.bytes)}`, reveals: <FileField name="file" label="The file" accept=".xlsx,.csv,.tsv,.txt" file={file} onChange={setFile} /> },
          ]}
        />
        <ProgressOfReading progress={progress} />
        <Button type="submit" busyLabel="Reading the table">Continue</Button>
      </Form>
    </TwoThirds>
  );
}

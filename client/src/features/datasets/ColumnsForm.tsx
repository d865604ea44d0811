import { useQuery } from '@apollo/client/react';
import { datasetColumnTypeLabels, datasetColumnTypes, datasetLimits, importDatasetInput, reasonsFor, screeningReasonLabels, type FieldFault } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportDataset_DraftQuery } from '../../generated/graphql.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, countOf, faultsOf, Form, Radios, Select, TextField } from '../../ui/index.ts';
import { datasetPage } from './dataset-paths.ts';
import { checkDatasetQuery } from './datasets.operations.ts';
import { FaultsOfTable } from './FaultsOfTable.tsx';
import { FoundInColumns } from './FoundInColumns.tsx';
import { answersTo, columnsOf, typesOf, valuesOf, type ImportValues } from './import-form.ts';
import { importTable, type ImportProgress } from './import-table.ts';
import { ProgressOfImport } from './ProgressOfImport.tsx';
import { SampleTable } from './SampleTable.tsx';

interface ColumnsFormProps {
  readonly draft: ImportDataset_DraftQuery['datasetDraft'];
  readonly evidenceId: string;
  readonly replaces: number;
  /** The way back to what was given. */
  readonly correct: ReactNode;
}

const types = datasetColumnTypes.map((value) => ({ value, label: datasetColumnTypeLabels[value] }));
const roles = [{ value: 'NUMERATOR', label: 'Numerator' }, { value: 'DENOMINATOR', label: 'Denominator' }];

/** What each column holds, where the figures come from, and what keeps the table from being imported. */
export function ColumnsForm({ draft, evidenceId, replaces, correct }: ColumnsFormProps): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => { isShown.current = false; };
  }, []);
  const [initialValues] = useState(() => valuesOf(draft.columns));
  const [progress, tell] = useState<ImportProgress | null>(null);
  const [checked, setChecked] = useState(() => typesOf(initialValues, draft.columns));
  const { data, previousData, error, loading } = useQuery(checkDatasetQuery, { variables: { input: { draftId: draft.id, columns: checked.map(({ key, name, type }) => ({ key, name, type })) } }, fetchPolicy: 'network-only' });
  const check = (data ?? previousData)?.checkDataset;

  const changed = (values: ImportValues): void => {
    const next = typesOf(values, draft.columns);
    if (next.some(({ type }, index) => type !== checked[index]?.type)) setChecked(next);
  };
  const send = async (values: ImportValues): Promise<readonly FieldFault[]> => {
    if (!check || loading) return [{ field: '', message: 'The cells are still being looked at. Wait a moment, then import the table' }];
    if (check.faultCount > 0) return [{ field: '', message: `Correct ${countOf(check.faultCount, 'cell')} first: they are named below, each with what to do` }];
    const smallNumbers = check.smallNumbers > 0 ? { count: check.smallNumbers, reason: values['reason'] } : null;
    const { answers, faults } = answersTo(draft.findings, values);
    const parsed = importDatasetInput.safeParse({ draftId: draft.id, columns: columnsOf(values, draft.columns), source: values['source'], replaces, smallNumbers, screening: faults.length > 0 ? [] : answers });
    if (!parsed.success) faults.push(...faultsOf(parsed.error).map(({ field, message }) => ({ field: field === 'smallNumbers.reason' ? 'reason' : field, message })));
    if (!parsed.success || faults.length > 0) return faults;
    try {
      await importTable(parsed.data, tell);
    } catch (fault) {
      tell(null);
      return toFaults(fault).map(({ field, message }) => ({ field: field === 'smallNumbers' ? 'reason' : field, message }));
    }
    // Whoever went on to something else meanwhile stays there.
    if (!isShown.current) return [];
    await navigate(datasetPage(id, evidenceId), { replace: true, ...flash(`The table is imported: ${countOf(draft.rowCount, 'row')}`) });
    return [];
  };
  return (
    <Form initialValues={initialValues} onChange={changed} onSubmit={send}>
      <FaultsOfTable check={check} error={error} correct={correct} />
      <SampleTable draft={draft} faults={check?.faults ?? []} />
      <h2 className="govuk-heading-m">What the columns hold</h2>
      <p className="govuk-body">Look whether each is what it seems to be. Say which column is the part and which the whole where they make a rate.</p>
      <div className="ji-dataset-columns">
        {draft.columns.map(({ key, name }, index) => (
          <fieldset key={key} className="govuk-fieldset">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{`Column ${key}: ${name}`}</legend>
            <div className="ji-dataset-column">
              <TextField name={`columns.${index}.name`} label="Name" />
              <Select name={`columns.${index}.type`} label="Holds" options={types} />
              <TextField name={`columns.${index}.unit`} label="Unit" />
              <TextField name={`columns.${index}.period`} label="Period" />
              <Select name={`columns.${index}.role`} label="In a rate" emptyLabel="Neither" options={roles} />
            </div>
          </fieldset>
        ))}
      </div>
      <TextField name="source" label="Where do the figures come from?" hint="The system, return or publication, such as “Contact record, weekly return”" limit={datasetLimits.source} width="two-thirds" />
      <FoundInColumns draft={draft} correct={correct} />
      {check && check.smallNumbers > 0 && (
        <Radios
          name="reason" label={`${countOf(check.smallNumbers, 'cell is a count', 'cells are counts')} of 1 to 4. Why may ${check.smallNumbers === 1 ? 'it' : 'they'} stay?`}
          hint={`Where so few are counted, somebody may know who they are, should others come to read it: ${check.smallNumbersAt.join(', ')}${check.smallNumbers > check.smallNumbersAt.length ? ' and more' : ''}. Your choice is recorded, the figures are not`}
          options={reasonsFor('SMALL_NUMBER').map((reason) => ({ value: reason, label: screeningReasonLabels[reason] }))} small
        />
      )}
      <ProgressOfImport progress={progress} />
      <Button type="submit" busyLabel="Importing the table">{`Import ${countOf(draft.rowCount, 'row')}`}</Button>
    </Form>
  );
}

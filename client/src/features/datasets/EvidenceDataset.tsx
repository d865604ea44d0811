import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { ButtonGroup, ButtonLink, formatInstant, InsetText, TextLink } from '../../ui/index.ts';
import { datasetPage, importPage, removePage } from './dataset-paths.ts';
import { removalInWords, sizeOfTable } from './dataset-words.ts';
import { evidenceDatasetQuery } from './datasets.operations.ts';
import { useWhenDatasetChanges } from './use-when-dataset-changes.ts';

/** On the page of a piece of evidence: its table, or the way to give it one. Nothing where there is neither. */
export function EvidenceDataset({ evidenceId }: { readonly evidenceId: string }): JSX.Element | null {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(evidenceDatasetQuery, { variables: { evidenceId }, fetchPolicy: 'cache-and-network' });
  useWhenDatasetChanges(evidenceId, () => void refetch().catch(() => undefined));
  if (!data) return error ? <LoadState what="the table" error={error} onRetry={refetch} /> : null;
  const { dataset, datasetAbilities, datasetRemoval, datasetImport } = data.evidence;
  if (!dataset && !datasetRemoval && !datasetAbilities.import) return null;
  return (
    <section aria-labelledby="table-of-evidence">
      <h2 className="govuk-heading-m" id="table-of-evidence">Table</h2>
      {dataset ? (
        <p className="govuk-body">
          <TextLink to={datasetPage(id, evidenceId)}>{`Table of ${sizeOfTable(dataset.rowCount, dataset.columns.length)}`}</TextLink>
          <br />
          {`From “${dataset.name}”, imported by ${dataset.importedBy.name} on ${formatInstant(dataset.importedAt)}${dataset.version > 1 ? `, version ${dataset.version}` : ''}`}
        </p>
      ) : datasetRemoval ? <InsetText><strong>{removalInWords(datasetRemoval)}</strong>{datasetRemoval.reason && ` The reason given: ${datasetRemoval.reason}`}</InsetText>
        : <p className="govuk-body">It has no table yet. Paste one from a spreadsheet, or upload an Excel workbook or CSV file.</p>}
      {datasetAbilities.import && (
        <ButtonGroup>
          <ButtonLink to={importPage(id, evidenceId)} tone="secondary">{datasetImport && !datasetImport.problem ? 'See how far the import is' : dataset ? 'Replace the table' : 'Import a table'}</ButtonLink>
          {dataset && <ButtonLink to={removePage(id, evidenceId)} tone="secondary">Remove the table</ButtonLink>}
        </ButtonGroup>
      )}
    </section>
  );
}

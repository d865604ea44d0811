import { useQuery } from '@apollo/client/react';
import { readAddress } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, ButtonLink, countOf, Form, formatInstant, InsetText, PageLayout, SummaryList, TextField, TextLink } from '../../ui/index.ts';
import { DatasetChart } from './DatasetChart.tsx';
import { DatasetTable, type TableOrder } from './DatasetTable.tsx';
import { datasetPage, downloadOf, importPage, removePage } from './dataset-paths.ts';
import { sizeOfTable } from './dataset-words.ts';
import { datasetPageQuery } from './datasets.operations.ts';
import './datasets.scss';
import { TableAbsent } from './TableAbsent.tsx';
import { useWhenDatasetChanges } from './use-when-dataset-changes.ts';

/** Rows of one page. */
const pageSize = 25;

/** The row and cell that an address names: `F1203`, or `1203` for the whole row. */
function placeOf(at: string): { readonly rowNo: number; readonly key: string | null } | null {
  return /^[1-9]\d{0,6}$/.test(at) ? { rowNo: Number(at), key: null } : readAddress(at);
}

/** The table of a piece of evidence in one version: about it, a chart, and its rows. */
export function DatasetPage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const [search] = useSearchParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const version = Number(search.get('version')) || undefined;
  const at = search.get('at') ?? '';
  const marked = placeOf(at);
  const [order, setOrder] = useState<TableOrder | null>(null);
  /** The rows after which each page that was turned begins. */
  const [turned, setTurned] = useState<readonly number[]>([]);
  // An address opens the page with its row a little below the top.
  const start = !order && turned.length === 0 && marked ? Math.max(0, marked.rowNo - 4) : null;
  const { data, previousData, error, refetch } = useQuery(datasetPageQuery, { variables: { evidenceId, version: version ?? null, first: pageSize, after: turned.at(-1) ?? start, order }, fetchPolicy: 'no-cache' });
  /** Why it is no longer there to be read, while the page was open. */
  const [gone, setGone] = useState<unknown>(null);
  useWhenDatasetChanges(evidenceId, () => void refetch().then(() => setGone(null), (reason: unknown) => { if (toErrorBody(reason).code === 'NOT_FOUND') setGone(reason); }));
  const shown = data ?? previousData;
  usePageTitle(shown ? `Table of ${shown.evidence.title}` : 'Table');

  const before = <BackLink to={paths.evidence(id, evidenceId)}>Back to this evidence</BackLink>;
  if (!shown || gone || (error && !data)) return <PageLayout before={before}><TableAbsent evidenceId={evidenceId} error={gone ?? error} onRetry={refetch} /></PageLayout>;
  const { evidence, dataset } = shown;
  const { nodes, pageInfo } = dataset.rows;
  const turn = (rows: readonly number[]): void => setTurned(rows);
  const reorder = (next: TableOrder | null): void => { setOrder(next); turn([]); };
  const find = async ({ address }: { readonly address: string }) => {
    const place = placeOf(address.trim().toUpperCase());
    if (!place || (place.key !== null && !dataset.columns.some(({ key }) => key === place.key))) return [{ field: 'address', message: `Enter a row, such as ${nodes[0]?.rowNo ?? 2}, or a cell, such as ${dataset.columns[0]?.key ?? 'A'}${nodes[0]?.rowNo ?? 2}` }];
    reorder(null);
    await navigate(datasetPage(id, evidenceId, { version: dataset.version, at: address.trim().toUpperCase() }), { preventScrollReset: true });
    return [];
  };
  return (
    <PageLayout before={before}>
      <Flash />
      <span className="govuk-caption-l">{evidence.title}</span>
      <h1 className="govuk-heading-l">Table</h1>
      {!dataset.isLatest && <InsetText><strong>This is version {dataset.version}, and a later one took its place.</strong> <TextLink to={datasetPage(id, evidenceId)}>See the latest</TextLink></InsetText>}
      <SummaryList rows={[
        { label: 'Size', value: sizeOfTable(dataset.rowCount, dataset.columns.length) },
        { label: 'Where it comes from', value: dataset.source },
        { label: 'Imported', value: `From “${dataset.name}” by ${dataset.importedBy.name} on ${formatInstant(dataset.importedAt)}` },
        { label: 'Version', value: <>{dataset.version}{dataset.version > 1 && <>{'. '}<TextLink to={datasetPage(id, evidenceId, { version: dataset.version - 1 })}>See the one before</TextLink></>}</> },
        ...(dataset.smallNumbers > 0 ? [{ label: 'Small numbers', value: `${countOf(dataset.smallNumbers, 'count')} of 1 to 4 that may stay` }] : []),
        ...(dataset.notes.length > 0 ? [{ label: 'About the figures', value: dataset.notes.join(' ') }] : []),
      ]} />
      <ButtonGroup>
        <a className="govuk-button govuk-button--secondary ji-button" href={downloadOf(evidenceId, dataset.version)} download>Download as CSV</a>
        {evidence.datasetAbilities.import && dataset.isLatest && (
          <>
            <ButtonLink to={importPage(id, evidenceId)} tone="secondary">Replace the table</ButtonLink>
            <ButtonLink to={removePage(id, evidenceId)} tone="secondary">Remove the table</ButtonLink>
          </>
        )}
      </ButtonGroup>
      <DatasetChart key={dataset.id} evidenceId={evidenceId} version={dataset.version} columns={dataset.columns} />
      <h2 className="govuk-heading-m">Rows</h2>
      <Form initialValues={{ address: at }} onSubmit={find} label="Go to a row or cell">
        <div className="ji-dataset-choices">
          <TextField name="address" label="Go to a row or cell" hint="Such as F12. The address of the page then leads there" width="one-half" />
          <Button type="submit" tone="secondary">Go</Button>
        </div>
      </Form>
      <DatasetTable
        caption={`Rows of ${evidence.title}`} columns={dataset.columns} rows={nodes} order={order} onOrder={reorder} marked={marked}
        linkTo={(place) => datasetPage(id, evidenceId, { version: dataset.version, at: place })}
      />
      <p className="govuk-body" role="status">{nodes.length > 0 ? `${countOf(nodes.length, 'row')} of ${dataset.rowCount.toLocaleString('en-GB')} on this page` : 'There are no rows here.'}</p>
      <ButtonGroup>
        {(turned.length > 0 || start) ? <Button tone="secondary" onClick={() => (turned.length > 0 ? turn(turned.slice(0, -1)) : turn([0]))}>{turned.length > 0 ? 'Previous page' : 'First page'}</Button> : null}
        {pageInfo.hasNextPage && <Button tone="secondary" onClick={() => turn([...turned, Number(pageInfo.endCursor)])}>Next page</Button>}
      </ButtonGroup>
    </PageLayout>
  );
}

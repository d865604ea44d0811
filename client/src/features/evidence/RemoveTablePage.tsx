import { useApolloClient, useQuery } from '@apollo/client/react';
import { datasetLimits, removeDatasetInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, faultsOf, Form, NoticeBox, PageLayout, TextArea, TextLink, TwoThirds } from '../../ui/index.ts';
import type { RemoveTable_PieceQuery } from '../../generated/graphql.ts';
import { datasetPage, removeDatasetMutation, sizeOfTable, tableToRemoveQuery, useWhenDatasetChanges } from '../datasets/index.ts';
import { CitedIn } from './page/CitedIn.tsx';

type Piece = RemoveTable_PieceQuery['evidence'];
type Table = NonNullable<Piece['dataset']>;

/** Asks before a table is removed: what it means, what cites its evidence, and the reason that will stay on the record. */
export function RemoveTablePage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id } = useInspection();
  const { data, previousData, error, refetch } = useQuery(tableToRemoveQuery, { variables: { evidenceId }, fetchPolicy: 'network-only' });
  useWhenDatasetChanges(evidenceId, () => void refetch().catch(() => undefined));
  usePageTitle('Remove the table');
  const back = paths.evidence(id, evidenceId);
  const before = <BackLink to={back}>Back to this evidence</BackLink>;
  // A look that failed takes nothing away from a page in which somebody writes.
  const piece = (data ?? previousData)?.evidence;
  if (!piece) return <PageLayout before={before}><LoadState what="the table" error={error} onRetry={refetch} wholePage /></PageLayout>;
  const { dataset, datasetAbilities } = piece;
  const readAnew = (): Promise<Table | null> => refetch().then((answer) => answer.data?.evidence.dataset ?? null, () => null);
  if (!dataset || !datasetAbilities.import) {
    return (
      <PageLayout before={before}>
        <TwoThirds>
          <h1 className="govuk-heading-l">There is no table to remove</h1>
          <p className="govuk-body">A table is removed by the agency whose evidence it belongs to, while the inspection takes evidence. Somebody in your agency may have removed it already.</p>
        </TwoThirds>
      </PageLayout>
    );
  }
  return <PageLayout before={before}><TwoThirds><RemoveTable key={evidenceId} piece={piece} dataset={dataset} readAnew={readAnew} /></TwoThirds></PageLayout>;
}

interface RemoveTableProps {
  readonly piece: Piece;
  /** As it is now. */
  readonly dataset: Table;
  readonly readAnew: () => Promise<Table | null>;
}

function RemoveTable({ piece: { id: evidenceId, title, status }, dataset, readAnew }: RemoveTableProps): JSX.Element {
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  // The one that was looked at: another that was imported meanwhile never goes in its place, until the page has said so.
  const [table, setTable] = useState(dataset);
  const back = paths.evidence(id, evidenceId);
  const isDraft = status === 'DRAFT';
  const remove = async ({ reason }: { readonly reason: string }): Promise<readonly FieldFault[]> => {
    if (!isDraft && reason.trim() === '') return [{ field: 'reason', message: 'Enter the reason' }];
    const parsed = removeDatasetInput.safeParse({ evidenceId, version: table.version, reason });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: removeDatasetMutation, variables: { input: parsed.data } });
    } catch (fault) {
      const isChanged = toErrorBody(fault).code === 'CONFLICT';
      if (isChanged) setTable((await readAnew()) ?? table);
      return isChanged ? [{ field: '', message: 'Nothing was removed: somebody in your agency imported another table meanwhile. Look at that one, then press the button again if it should go. Your reason is still here.' }] : toFaults(fault);
    }
    await navigate(back, { replace: true, ...flash('The table is removed') });
    return [];
  };
  return (
    <>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Remove the table of {sizeOfTable(table.rowCount, table.columns.length)}</h1>
      <div role="status">
        {dataset.version !== table.version && (
          <NoticeBox>
            <strong>Somebody in your agency imported another table since you opened this page.</strong> <a className="govuk-link" href={datasetPage(id, evidenceId)} target="_blank" rel="noreferrer">Look at the table of {sizeOfTable(dataset.rowCount, dataset.columns.length)} (opens in new tab)</a> before you remove it.
          </NoticeBox>
        )}
      </div>
      <ul className="govuk-list govuk-list--bullet">
        <li>Nobody sees its figures any more{table.version > 1 && ', in any of its versions'}, and search does not find them.</li>
        {isDraft
          ? <li>The evidence is a draft, so only people of your agency know that it had one.</li>
          : <li>The record stays: whoever sees the evidence learns that it had a table, who removed it, when and why.</li>}
        <li>It cannot be brought back. To give it again you have to import it anew.</li>
      </ul>
      {!isDraft && (
        <>
          <h2 className="govuk-heading-m">Where the evidence is cited</h2>
          <CitedIn
            evidenceId={evidenceId}
            none="No statement of the narrative cites this evidence."
            later="If a statement of the narrative cites this evidence, it stays, and whoever reads it and sees the evidence learns there that its table was removed."
            cited="The narrative stays as it is: whoever reads it and sees the evidence learns there that its table was removed."
          />
        </>
      )}
      <Form initialValues={{ reason: '' }} onSubmit={remove}>
        {!isDraft && <TextArea name="reason" label="Why do you remove it?" hint="Everyone who can see the evidence can read this" limit={datasetLimits.reason} />}
        <ButtonGroup>
          <Button type="submit" tone="warning" busyLabel="Removing">Remove the table</Button>
          <TextLink to={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}

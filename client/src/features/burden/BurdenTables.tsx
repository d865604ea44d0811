import { requestStateLabels } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import type { TableColumn } from '../../ui/index.ts';
import { AgencyChip, Details, Table, TextLink } from '../../ui/index.ts';
import { askedInWords, costInWords, saidInWords, timeInWords, type AgencyBurden, type Burden, type RequestBurden, type TimeGiven } from './burden-words.ts';

const Time = ({ time }: { readonly time: TimeGiven }): JSX.Element => <>{timeInWords(time)}<span className="ji-under">{saidInWords(time)}</span></>;

/** A row for each agency in the inspection's own order: nobody is ranked. */
export function BurdenByAgency({ agencies }: { readonly agencies: readonly AgencyBurden[] }): JSX.Element {
  return (
    <Table
      caption="By agency"
      rows={agencies}
      rowKey={({ agency }) => agency.id}
      columns={[
        { key: 'agency', label: 'Agency', rowHeader: true, cell: ({ agency }) => <AgencyChip agency={agency} size="s" /> },
        { key: 'requests', label: 'Requests', cell: askedInWords },
        { key: 'time', label: 'Time given', cell: ({ total }) => <Time time={total} /> },
        { key: 'cost', label: 'Cost', numeric: true, cell: ({ total }) => costInWords(total) },
      ]}
    />
  );
}

interface Row {
  readonly key: string;
  readonly agency: AgencyBurden['agency'];
  readonly time: TimeGiven;
  /** None for what was offered unasked. */
  readonly request: RequestBurden | null;
}

/** The requests of each agency, then what it offered unasked. */
const rowsOf = ({ agencies, requests }: Burden): Row[] => agencies.flatMap(({ agency, unasked }) => [
  ...requests.filter((request) => request.agency.id === agency.id).map((request) => ({ key: request.requestId, agency, time: request.time, request })),
  ...(unasked.contributions > 0 ? [{ key: agency.id, agency, time: unasked, request: null }] : []),
]);

/** What each request took to answer, and what was offered unasked. */
export function BurdenByRequest({ burden, isOwn }: { readonly burden: Burden; readonly isOwn: boolean }): JSX.Element {
  const { id } = useInspection();
  const rows = rowsOf(burden);
  if (rows.length === 0) return <><h2 className="govuk-heading-m">By request</h2><p className="govuk-body">Nothing has been asked or offered yet.</p></>;
  const isAnyCost = rows.some(({ time }) => time.costPence !== null);
  const columns: readonly TableColumn<Row>[] = [
    { key: 'request', label: 'Request', rowHeader: true, cell: ({ request }) => (request ? <TextLink to={paths.request(id, request.requestId)}>{request.title}</TextLink> : 'Offered unasked') },
    ...(isOwn ? [] : [{ key: 'agency', label: 'Agency', cell: ({ agency }: Row) => <AgencyChip agency={agency} size="s" /> }]),
    { key: 'state', label: 'State', cell: ({ request }) => (request ? `${requestStateLabels[request.state]}${request.isOverdue ? ', overdue' : ''}` : 'No request') },
    { key: 'time', label: 'Time given', cell: ({ time }) => <Time time={time} /> },
    ...(isAnyCost ? [{ key: 'cost', label: 'Cost', numeric: true, cell: ({ time }: Row) => costInWords(time) }] : []),
  ];
  return <Table caption="By request" rows={rows} rowKey={({ key }) => key} columns={columns} />;
}

/** What each criterion took, for those who want it. */
export function BurdenByCriterion({ criteria }: { readonly criteria: Burden['criteria'] }): JSX.Element {
  return (
    <Details summary="By criterion">
      <Table
        caption="Time given by criterion"
        captionHidden
        rows={criteria}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', label: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.title },
          { key: 'time', label: 'Time given', cell: ({ time }) => <Time time={time} /> },
        ]}
      />
    </Details>
  );
}

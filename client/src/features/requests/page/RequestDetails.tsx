import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import { AgencyChip, formatInstant, SummaryList } from '../../../ui/index.ts';
import { dueInWords } from '../parts/request-words.ts';

/** Everything of a request but what is asked: of whom, by whom, why, for which criteria and by when. */
export function RequestDetails({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { criteria } = useInspection();
  const chosen = criteria.filter(({ criterion }) => request.criterionIds.includes(criterion.id));
  const rows: SummaryRow[] = [
    { label: 'Asked of', value: <AgencyChip agency={request.agency} /> },
    ...(request.othersAsked.length > 0 ? [{ label: 'Also asked', value: <ul className="ji-request-plain">{request.othersAsked.map((agency) => <li key={agency.id}><AgencyChip agency={agency} size="s" /></li>)}</ul> }] : []),
    { label: 'Asked by', value: `${request.askedBy.name}${request.sentAt ? `, ${formatInstant(request.sentAt)}` : ''}` },
    { label: 'Why', value: <span className="ji-request-text">{request.reason || 'Nothing is written yet'}</span> },
    { label: 'Due', value: dueInWords(request) },
    { label: 'Criteria', value: chosen.length > 0 ? <ul className="govuk-list">{chosen.map(({ criterion }) => <li key={criterion.id}>{criterion.title}</li>)}</ul> : 'None chosen yet' },
  ];
  return <SummaryList rows={rows} />;
}

import { useQuery } from '@apollo/client/react';
import { evidenceLimits } from '@joint/shared';
import type { JSX } from 'react';
import type { AskPage_LoadsQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, countOf } from '../../../ui/index.ts';
import { heldQuery, loadsQuery } from '../requests.operations.ts';
import { useWhenRequestsChange } from '../use-when-requests-change.ts';
import type { RequestFormValues } from './form-values.ts';
import { useSettled } from './use-settled.ts';

type Load = AskPage_LoadsQuery['inspection']['requestLoads'][number];

/** Typing pauses this long, in milliseconds, before evidence is looked for. */
const pause = 600;
/** Fewer letters find anything and nothing. */
const enough = 4;

function loadInWords(load: Load | undefined): string {
  if (!load) return 'has been asked for nothing yet';
  const { open, overdue, answered } = load;
  const late = overdue > 0 ? `, ${overdue} overdue` : '';
  return `has ${countOf(open, 'open request')}${late}, and answered ${answered}`;
}

/** What an inspector should see before they ask: the burden so far, and evidence that may answer the question already. */
export function BeforeYouAsk({ values: { agencyIds, title, question } }: { readonly values: RequestFormValues }): JSX.Element {
  const { id: inspectionId, agencies } = useInspection();
  const { data, refetch } = useQuery(loadsQuery, { variables: { inspectionId }, fetchPolicy: 'cache-and-network' });
  useWhenRequestsChange(() => void refetch().catch(() => undefined));
  const chosen = agencies.filter(({ id }) => agencyIds.includes(id));
  return (
    <section className="ji-request-before" aria-label="Before you send">
      <h2 className="govuk-heading-s">What these agencies have been asked so far</h2>
      {chosen.length === 0 ? <p className="govuk-body">Choose an agency to see.</p> : (
        <ul className="ji-request-plain">
          {chosen.map((agency) => <li key={agency.id}><AgencyChip agency={agency} size="s" /> {loadInWords(data?.inspection.requestLoads.find((load) => load.agency.id === agency.id))}</li>)}
        </ul>
      )}
      <h2 className="govuk-heading-s">Evidence you may already have</h2>
      <EvidenceHeld text={`${title} ${question}`.trim().slice(0, evidenceLimits.heldText)} />
    </section>
  );
}

function EvidenceHeld({ text }: { readonly text: string }): JSX.Element {
  const { id: inspectionId } = useInspection();
  const settled = useSettled(text, pause);
  const isEnough = settled.length >= enough;
  const { data, previousData } = useQuery(heldQuery, { variables: { inspectionId, text: settled, agencyIds: [] }, skip: !isEnough });
  if (!isEnough) return <p className="govuk-body">It is looked for as you write.</p>;
  const held = (data ?? previousData)?.inspection.evidenceHeld;
  if (!held) return <p className="govuk-body">Looking…</p>;
  if (held.length === 0) return <p className="govuk-body">Nothing that you may see speaks of this.</p>;
  return (
    <ul className="ji-request-plain">
      {held.map(({ id, title, agency }) => (
        <li key={id}><AgencyChip agency={agency} size="s" /> <a className="govuk-link" href={paths.evidence(inspectionId, id)} target="_blank" rel="noreferrer">{title} (opens in new tab)</a></li>
      ))}
    </ul>
  );
}

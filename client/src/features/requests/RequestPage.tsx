import type { JSX } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, formatTime, InsetText, PageLayout, TwoThirds } from '../../ui/index.ts';
import { RequestLines } from '../lines/index.ts';
import { InsideAgency } from './page/InsideAgency.tsx';
import { RequestAbsent } from './page/RequestAbsent.tsx';
import { RequestAnswers } from './page/RequestAnswers.tsx';
import { RequestDetails } from './page/RequestDetails.tsx';
import { RequestHistory } from './page/RequestHistory.tsx';
import { RequestMoves } from './page/RequestMoves.tsx';
import { turnInWords } from './parts/request-words.ts';
import { RequestTags } from './parts/RequestTags.tsx';
import './requests.scss';
import { useRequest } from './use-request.ts';

/** One request, whole, with what this person can do about it now; stays current while it is open. */
export function RequestPage(): JSX.Element {
  const { requestId = '' } = useParams();
  const { id, viewer, abilities: inspection } = useInspection();
  const held = useRequest(requestId);
  const { request, news } = held;
  usePageTitle(request?.title ?? 'Request for evidence');
  const back = <BackLink to={paths.requests(id)}>Back to requests</BackLink>;
  if (!request) return <PageLayout before={back}><RequestAbsent {...held} /></PageLayout>;
  const { state, agency, words, agencyTakesPart, abilities } = request;
  const isMine = agency.id === viewer.agencyId;
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <Flash />
        <div role="status">{news && <p className="govuk-body"><strong>{news.text}{news.by && ` by ${news.by}`} at {formatTime(news.at)}, just now</strong></p>}</div>
        <h1 className="govuk-heading-l ji-request-title">{request.title} <RequestTags request={request} /></h1>
        <p className="govuk-body">{turnInWords({ state, agency: agency.shortName, isMine })}</p>
        {(state === 'RETURNED' || state === 'CANCELLED') && words && <InsetText><strong>{state === 'RETURNED' ? 'Why it was returned:' : 'Why it was cancelled:'}</strong> <span className="ji-request-text">{words}</span></InsetText>}
        {!agencyTakesPart && <InsetText>Nobody takes part for {agency.shortName} any more, so nobody can answer. You can cancel the request.</InsetText>}
        <h2 className="govuk-heading-m">What is asked for</h2>
        <p className="govuk-body ji-request-text">{request.question || 'Nothing is written yet about what is asked for.'}</p>
        {state !== 'DRAFT' && <RequestAnswers request={request} />}
        <RequestMoves key={state} request={request} />
        {abilities.comment && <InsideAgency request={request} />}
        <h2 className="govuk-heading-m">About this request</h2>
        <RequestDetails request={request} />
        {inspection.viewLines && <RequestLines wordingId={request.wordingId} />}
        <RequestHistory history={request.history} />
      </TwoThirds>
    </PageLayout>
  );
}

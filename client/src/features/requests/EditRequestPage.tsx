import { useApolloClient, useQuery } from '@apollo/client/react';
import { reviseRequestInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RequestPage_RequestQuery } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { currentOf, toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, faultsOf, InsetText, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { ChangedMeanwhile } from './form/ChangedMeanwhile.tsx';
import type { RequestContent, RequestFormValues } from './form/form-values.ts';
import { toForm, toFormFaults, toInput } from './form/form-values.ts';
import { RequestForm } from './form/RequestForm.tsx';
import { requestQuery, requestsItemQuery, reviseMutation } from './requests.operations.ts';
import './requests.scss';

type Request = RequestPage_RequestQuery['evidenceRequest'];

/** Goes on with a draft, in the form it was begun in. */
export function EditRequestPage(): JSX.Element {
  const { requestId = '' } = useParams();
  const { id } = useInspection();
  usePageTitle('Change the draft');
  // What the change begins from must be what the server holds now; what comes later must not take the form away from under the writer.
  const { data, error, refetch } = useQuery(requestQuery, { variables: { id: requestId }, fetchPolicy: 'network-only' });
  const [request, setRequest] = useState<Request | null>(null);
  if (data && !request) setRequest(data.evidenceRequest);
  return (
    <PageLayout before={<BackLink to={paths.request(id, requestId)}>Back to the request</BackLink>}>
      <TwoThirds>
        {!request && <LoadState what="the draft" error={error} onRetry={() => refetch()} wholePage />}
        {request && <h1 className="govuk-heading-l">{request.abilities.revise ? 'Change the draft' : 'This request cannot be changed'}</h1>}
        {request && !request.abilities.revise && <InsetText>Its words stand as they were sent. <TextLink to={paths.request(id, requestId)}>Go to the request</TextLink></InsetText>}
        {request?.abilities.revise && <Draft request={request} />}
      </TwoThirds>
    </PageLayout>
  );
}

function Draft({ request }: { readonly request: Request }): JSX.Element {
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { data } = useQuery(requestsItemQuery, { variables: { inspectionId: id } });
  const version = useRef(request.version);
  const [theirs, setTheirs] = useState<RequestContent | null>(null);
  const content: RequestContent = { ...request, agencyIds: [request.agency.id, ...request.othersAsked.map((agency) => agency.id)] };

  const save = async (values: RequestFormValues, send: boolean): Promise<readonly FieldFault[]> => {
    const parsed = reviseRequestInput.safeParse({ ...toInput(values), wordingId: request.wordingId, expectedVersion: version.current, send });
    if (!parsed.success) return toFormFaults(faultsOf(parsed.error), values);
    try {
      const { data: answer } = await client.mutate({ mutation: reviseMutation, variables: { input: parsed.data } });
      const all = answer?.reviseRequest ?? [];
      const next = all.find((one) => one.id === request.id) ?? all[0];
      await navigate(next ? paths.request(id, next.id) : paths.requests(id), { replace: true, ...flash(send ? `Sent to ${new Intl.ListFormat('en-GB').format(all.map(({ agency }) => agency.name))}` : 'Draft saved') });
      return [];
    } catch (fault) {
      if (toErrorBody(fault).code !== 'CONFLICT') return toFormFaults(toFaults(fault), values);
      const current = currentOf(fault) as (RequestContent & { readonly version: number }) | undefined;
      if (current) {
        version.current = current.version;
        setTheirs(current);
      }
      return [{ field: '', message: 'Another inspector changed or sent this draft while you wrote. Read what it says now, then save again what should stand.' }];
    }
  };
  return (
    <>
      {theirs && <ChangedMeanwhile theirs={theirs} />}
      <RequestForm start={toForm({ ...pick(content) })} canSend={data?.inspection.requestAbilities.send ?? false} onSubmit={save} />
    </>
  );
}

const pick = ({ agencyIds, title, question, reason, criterionIds, dueOn, dueInWorkingDays, othersShown }: RequestContent): RequestContent =>
  ({ agencyIds, title, question, reason, criterionIds, dueOn, dueInWorkingDays, othersShown });

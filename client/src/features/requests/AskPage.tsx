import { useApolloClient, useQuery } from '@apollo/client/react';
import { prepareRequestInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, faultsOf, InsetText, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { useLinesToServe } from '../lines/index.ts';
import { newId } from '../../platform/new-id.ts';
import type { RequestFormValues } from './form/form-values.ts';
import { begunFor, toFormFaults, toInput } from './form/form-values.ts';
import { RequestForm } from './form/RequestForm.tsx';
import { prepareMutation, requestsItemQuery } from './requests.operations.ts';
import './requests.scss';

/** A new request, in one column of plain questions. */
export function AskPage(): JSX.Element {
  const { id, title, agencies, criteria } = useInspection();
  const [params] = useSearchParams();
  usePageTitle('Ask for evidence');
  const client = useApolloClient();
  const navigate = useNavigate();
  // Sent again after a lost answer, it is the same request.
  const [requestId, setRequestId] = useState(newId);
  const { lines, serve } = useLinesToServe();
  const { data, error, refetch } = useQuery(requestsItemQuery, { variables: { inspectionId: id } });
  const abilities = data?.inspection.requestAbilities;

  const ask = async (values: RequestFormValues, send: boolean): Promise<readonly FieldFault[]> => {
    const parsed = prepareRequestInput.safeParse({ ...toInput(values), inspectionId: id, id: requestId, send });
    if (!parsed.success) return toFormFaults(faultsOf(parsed.error), values);
    try {
      const { data: answer } = await client.mutate({ mutation: prepareMutation, variables: { input: parsed.data } });
      const asked = answer?.prepareRequest ?? [];
      const isServed = await serve(values.lineIds ?? [], requestId);
      const unserved = isServed ? '' : '. It could not be attached to every line of enquiry: do so on its page';
      const names = new Intl.ListFormat('en-GB').format(asked.map(({ agency }) => agency.name));
      const [only] = asked;
      await navigate(only && asked.length === 1 ? paths.request(id, only.id) : paths.requests(id), { replace: true, ...flash(`${send ? `Sent to ${names}` : 'Draft saved'}${unserved}`) });
      return [];
    } catch (fault) {
      // What was sent before is there with other words: what stands in the form now is a request of its own.
      if (toErrorBody(fault).code === 'CONFLICT') setRequestId(newId());
      return toFormFaults(toFaults(fault), values);
    }
  };
  return (
    <PageLayout before={<BackLink to={paths.requests(id)}>Back to requests</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Ask for evidence</h1>
        <p className="govuk-body-l">{title}</p>
        {!abilities && <LoadState what="the form" error={error} onRetry={() => refetch()} />}
        {abilities && !abilities.prepare && <InsetText>You cannot ask for evidence: inspectors do, until the phase Sign-off. <TextLink to={paths.requests(id)}>Go to the requests</TextLink></InsetText>}
        {abilities?.prepare && !abilities.send && <InsetText>Agencies can be asked once they are notified. You can write drafts now.</InsetText>}
        {abilities?.prepare && <RequestForm start={begunFor(params, agencies.map((agency) => agency.id), criteria.map(({ criterion }) => criterion.id))} canSend={abilities.send} lines={lines} onSubmit={ask} />}
      </TwoThirds>
    </PageLayout>
  );
}

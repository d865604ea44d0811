import { useApolloClient } from '@apollo/client/react';
import { commentOnRequestInput, requestLimits, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { CommentThread, faultsOf } from '../../../ui/index.ts';
import { commentMutation } from '../requests.operations.ts';
import { AssignForm } from './AssignForm.tsx';

/** What stays inside the agency asked: who works on the request, and what colleagues say to each other. */
export function InsideAgency({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { id: requestId, agency, assignee, comments, abilities } = request;
  const client = useApolloClient();
  const comment = async ({ id, text }: { readonly id: string; readonly text: string }): Promise<readonly FieldFault[]> => {
    const parsed = commentOnRequestInput.safeParse({ requestId, id, text });
    if (!parsed.success) return faultsOf(parsed.error);
    await client.mutate({ mutation: commentMutation, variables: { input: parsed.data } });
    return [];
  };
  return (
    <section className="ji-inside" aria-label={`Inside ${agency.shortName}`}>
      <h2 className="govuk-heading-m">Inside {agency.shortName}</h2>
      <p className="govuk-body">Only people of {agency.name} see this part. Inspectors and other agencies never do.</p>
      {abilities.assign
        ? <AssignForm key={assignee?.id} request={request} />
        : <p className="govuk-body">{assignee ? `${assignee.name} works on it.` : 'Nobody has been given it yet.'}</p>}
      <h3 className="govuk-heading-s">Comments</h3>
      <CommentThread comments={comments} onComment={comment} limit={requestLimits.comment} />
    </section>
  );
}

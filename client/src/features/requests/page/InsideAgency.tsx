import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { formatInstant } from '../../../ui/index.ts';
import { AssignForm } from './AssignForm.tsx';
import { CommentForm } from './CommentForm.tsx';

/** What stays inside the agency asked: who works on the request, and what colleagues say to each other. */
export function InsideAgency({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { agency, assignee, comments, abilities } = request;
  return (
    <section className="ji-request-inside" aria-label={`Inside ${agency.shortName}`}>
      <h2 className="govuk-heading-m">Inside {agency.shortName}</h2>
      <p className="govuk-body">Only people of {agency.name} see this part. Inspectors and other agencies never do.</p>
      {abilities.assign
        ? <AssignForm key={assignee?.id} request={request} />
        : <p className="govuk-body">{assignee ? `${assignee.name} works on it.` : 'Nobody has been given it yet.'}</p>}
      <h3 className="govuk-heading-s">Comments</h3>
      {comments.length === 0 && <p className="govuk-body">No comments yet.</p>}
      <ul className="ji-request-plain" aria-live="polite">
        {comments.map(({ id, text, at, author }) => (
          <li key={id}>
            <p className="govuk-body-s ji-request-by">{author.name}, <time dateTime={at}>{formatInstant(at)}</time></p>
            <p className="govuk-body ji-request-text">{text}</p>
          </li>
        ))}
      </ul>
      <CommentForm requestId={request.id} />
    </section>
  );
}

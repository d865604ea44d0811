import { useQuery } from '@apollo/client/react';
import { isInspector } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { ButtonLink, countOf } from '../../ui/index.ts';
import { requestsItemQuery } from './requests.operations.ts';

/** Requests that wait for this reader's side, among what they do next; nothing where none do. Kept current by the count in the navigation. */
export function RequestsWaiting(): JSX.Element | null {
  const { id, role } = useInspection();
  const { data } = useQuery(requestsItemQuery, { variables: { inspectionId: id } });
  const waiting = data?.inspection.requestsWaiting ?? 0;
  if (waiting === 0) return null;
  const verb = waiting === 1 ? 'waits' : 'wait';
  return (
    <>
      <p className="govuk-body">{isInspector(role) ? `${countOf(waiting, 'answer')} to requests ${verb} for you to read.` : `${countOf(waiting, 'request')} for evidence ${verb} for your agency’s answer.`}</p>
      <ButtonLink to={paths.requests(id)}>{isInspector(role) ? 'Read the answers' : 'Answer the requests'}</ButtonLink>
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { requestStateLabels } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { useEveryPage } from '../../platform/use-every-page.ts';
import { AgencyChip, TextButton } from '../../ui/index.ts';
import type { AttachListProps } from './AttachEvidence.tsx';
import { AttachToggle } from './AttachToggle.tsx';
import { attachableRequestsQuery } from './lines.operations.ts';

/** Most requests shown at once; more are found by typing. */
const most = 10;

export function AttachRequests({ line, words, attaching }: AttachListProps): JSX.Element {
  const { id } = useInspection();
  const { data, error, refetch, fetchMore } = useQuery(attachableRequestsQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  const { isIncomplete, tryAgain } = useEveryPage(data?.inspection.requests.pageInfo, fetchMore);
  if (!data) return <LoadState what="the requests" error={error} onRetry={refetch} />;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const { nodes } = data.inspection.requests;
  const wordings = [...new Map(nodes.map((request) => [request.wordingId, request])).values()].filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)));
  const attached = new Set(line.requests.map(({ wordingId }) => wordingId));
  return (
    <>
      <p className="govuk-body-s" role="status">{wordings.length > most ? `The first ${most} of ${wordings.length}. Type to find others.` : `${wordings.length} found`}</p>
      {isIncomplete && <p className="govuk-body-s" role="alert">Not all requests could be loaded. <TextButton onClick={tryAgain}>Load the others</TextButton></p>}
      <ul className="ji-line-attached">
        {wordings.slice(0, most).map(({ wordingId, title }) => (
          <li key={wordingId}>
            <div>
              {title || 'A request without a title'}
              {nodes.filter((one) => one.wordingId === wordingId).map(({ id: requestId, agency, state }) => <span key={requestId} className="ji-line-attached__meta"><AgencyChip agency={agency} size="s" /> · {requestStateLabels[state]}</span>)}
            </div>
            <AttachToggle isAttached={attached.has(wordingId)} named={title} thing={{ lineId: line.id, wordingId }} attaching={attaching} />
          </li>
        ))}
      </ul>
    </>
  );
}

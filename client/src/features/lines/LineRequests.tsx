import type { JSX } from 'react';
import { requestStateLabels } from '@joint/shared';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Tag, TextButton, TextLink } from '../../ui/index.ts';
import type { LineAttachedProps } from './LineEvidence.tsx';

/** The requests for evidence that the question led to, and where each stands with each agency asked. */
export function LineRequests({ line, onDetach }: LineAttachedProps): JSX.Element {
  const { id } = useInspection();
  if (line.requests.length === 0) return <p className="govuk-body">No request is attached yet.</p>;
  return (
    <ul className="ji-line-attached">
      {line.requests.map(({ wordingId, requests }) => {
        const title = requests[0]?.title || 'A request without a title';
        return (
          <li key={wordingId}>
            <div>
              {title}
              {requests.map(({ id: requestId, state, isOverdue, agency }) => (
                <span key={requestId} className="ji-line-attached__meta">
                  <AgencyChip agency={agency} size="s" /> · <TextLink to={paths.request(id, requestId)} about={`: ${title}, ${agency.shortName}`}>{requestStateLabels[state]}</TextLink> {isOverdue && <Tag colour="red">Overdue</Tag>}
                </span>
              ))}
            </div>
            {line.abilities.attach && <TextButton onClick={() => void onDetach({ lineId: line.id, wordingId }, `“${title}”`)} about={`“${title}”`}>Detach</TextButton>}
          </li>
        );
      })}
    </ul>
  );
}

import { useQuery } from '@apollo/client/react';
import { evidenceKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { countOf, TextLink } from '../../ui/index.ts';
import { DistressingTag, periodInWords } from '../evidence/index.ts';
import { takeOver } from './reuse-paths.ts';
import { reusableQuery } from './reuse.operations.ts';
import './reuse.scss';

/** On the page of a request: what the agency asked gave in another inspection, offered for reuse, and may take over. Shown to whoever may attach. */
export function ReusableEvidence({ requestId }: { readonly requestId: string }): JSX.Element | null {
  const { id } = useInspection();
  const { data, refetch } = useQuery(reusableQuery, { variables: { requestId, id: null }, fetchPolicy: 'cache-and-network' });
  // What was taken over leaves the list; taken over and withdrawn, it comes back.
  useLiveEvents(({ type }) => { if (type.startsWith('request.') || type === 'evidence.withdrawn') void refetch().catch(() => undefined); });
  const pieces = data?.evidenceRequest.reusable ?? [];
  if (pieces.length === 0) return null;
  return (
    <section aria-labelledby="given-before">
      <h3 className="govuk-heading-s" id="given-before">Your agency gave this before</h3>
      <p className="govuk-body">It was offered for reuse in another inspection and may answer this. Only your agency sees this list.</p>
      <ul className="govuk-list ji-reuse-list">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <TextLink to={takeOver(id, requestId, piece.id)}>{piece.title}</TextLink> {piece.isDistressing && <DistressingTag />}
            <p className="govuk-body-s ji-reuse-about">{[evidenceKindLabels[piece.kind], periodInWords(piece), piece.files.length > 0 && countOf(piece.files.length, 'file')].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

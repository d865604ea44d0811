import { useQuery } from '@apollo/client/react';
import { evidenceKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import type { AskPage_OfferedQuery } from '../../generated/graphql.ts';
import { useAnnounce } from '../../platform/announcer.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, TextButton } from '../../ui/index.ts';
import { DistressingTag, periodInWords } from '../evidence/index.ts';
import { offeredQuery } from './reuse.operations.ts';
import './reuse.scss';

export interface OfferedEvidenceProps {
  /** What is asked, once typing has paused. */
  readonly text: string;
  /** Whom the request is for; of none, of every agency that takes part. */
  readonly agencyIds: readonly string[];
  /** The inspector wants to ask for this piece instead of anew. */
  readonly onAskFor: (words: string) => void;
}

type Piece = AskPage_OfferedQuery['inspection']['evidenceOffered'][number];

/** What a request says to ask for a piece by name. */
const askingFor = ({ title, agency, periodFrom, periodTo }: Piece): string => {
  const period = periodInWords({ periodFrom, periodTo });
  return `${agency.name} offered “${title}”${period ? ` (${period})` : ''} for reuse: if it answers this, please take it over.`;
};

/** Before an inspector asks anew: what these agencies gave in other inspections and offered for reuse. */
export function OfferedEvidence({ text, agencyIds, onAskFor }: OfferedEvidenceProps): JSX.Element | null {
  const { id: inspectionId } = useInspection();
  const announce = useAnnounce();
  const { data, previousData } = useQuery(offeredQuery, { variables: { inspectionId, text, agencyIds: [...agencyIds] }, fetchPolicy: 'cache-and-network' });
  const offered = (data ?? previousData)?.inspection.evidenceOffered ?? [];
  if (offered.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">Offered for reuse from other inspections</h2>
      <p className="govuk-body">The agency gave this elsewhere. You read it once the agency takes it over here, which takes them a moment.</p>
      <ul className="govuk-list ji-reuse-list">
        {offered.map((piece) => (
          <li key={piece.id}>
            <AgencyChip agency={piece.agency} size="s" /> <strong>{piece.title}</strong> {piece.isDistressing && <DistressingTag />}
            <p className="govuk-body-s ji-reuse-about">{[evidenceKindLabels[piece.kind], periodInWords(piece), piece.criteria.join(', ')].filter(Boolean).join(' · ')}</p>
            <TextButton onClick={() => { onAskFor(askingFor(piece)); announce('Added to what you ask for'); }} about={`: “${piece.title}”`}>Ask for this one</TextButton>
          </li>
        ))}
      </ul>
    </>
  );
}

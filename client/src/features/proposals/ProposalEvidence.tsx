import { evidenceKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Tag, TextLink } from '../../ui/index.ts';
import type { Proposal } from './use-proposals.ts';

/** What a proposal rests on, as its reader may see it. */
export function ProposalEvidence({ proposal: { evidence } }: { readonly proposal: Proposal }): JSX.Element {
  const { id: inspectionId } = useInspection();
  return (
    <>
      <h2 className="govuk-heading-m">Evidence for it</h2>
      {evidence.length === 0 && <p className="govuk-body">None was attached.</p>}
      {evidence.length > 0 && (
        <ul className="govuk-list ji-proposal__evidence">
          {evidence.map(({ id, evidence: piece }) => (
            <li key={id}>
              {piece
                ? <><TextLink to={paths.evidence(inspectionId, piece.id)}>{piece.title}</TextLink> <span className="ji-proposal__meta"><AgencyChip agency={piece.agency} size="s" /> {evidenceKindLabels[piece.kind]}</span>{piece.status === 'WITHDRAWN' && <Tag colour="grey">Withdrawn</Tag>}</>
                : 'Evidence that only its author and the inspectors may see'}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

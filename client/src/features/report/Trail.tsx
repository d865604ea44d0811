import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Tag, TextLink } from '../../ui/index.ts';
import { CitedPlace, DistressingTag } from '../evidence/index.ts';
import type { ReportCitation } from './report-words.ts';
import { trailInWords } from './report-words.ts';

export interface TrailProps {
  readonly citations: readonly ReportCitation[];
  /** Shut, it is hidden on the screen; paper always has it. */
  readonly isOpen: boolean;
}

/** What a statement stands on, as far as this reader may see it. */
export function Trail({ citations, isOpen }: TrailProps): JSX.Element {
  return (
    <div className="ji-trail" hidden={!isOpen}>
      <p className="ji-trail__title">What this stands on</p>
      <ul className="ji-trail__list">
        {citations.map((citation) => <TrailLine key={citation.id} citation={citation} />)}
      </ul>
    </div>
  );
}

function TrailLine({ citation }: { readonly citation: ReportCitation }): JSX.Element {
  const { id, viewer } = useInspection();
  const { title, more } = trailInWords(citation, viewer);
  return (
    <li>
      <AgencyChip agency={citation.agency} size="s" />{' '}
      {citation.evidence && <TextLink to={paths.evidence(id, citation.evidence.id)}>{title}</TextLink>}{' '}
      <span className="ji-trail__more">{citation.evidence ? `(${more})` : more}</span>{' '}
      {citation.evidence?.isDistressing && <DistressingTag />}{' '}
      {citation.stance === 'CONTRADICTS' && <Tag colour="red">Contradicts</Tag>}{' '}
      {citation.isWithdrawn && <Tag colour="grey">Withdrawn</Tag>}{' '}
      {citation.evidence?.datasetRemoval && citation.place?.standing !== 'TABLE_REMOVED' && <Tag colour="grey">Table removed</Tag>}
      {citation.evidence && citation.place && <CitedPlace evidence={citation.evidence} place={citation.place} />}
    </li>
  );
}

import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { WarningText } from '../../ui/index.ts';
import { LineChoices } from './LineChoices.tsx';
import { evidenceLinesQuery } from './lines.operations.ts';
import './lines.scss';
import { useAttaching } from './use-attaching.ts';
import { useLineUpdates } from './use-line.ts';

export interface EvidenceLinesProps {
  readonly evidenceId: string;
  /** Only evidence that stands can be attached. */
  readonly mayAttach: boolean;
}

/** On the page of a piece of evidence: the lines of enquiry it speaks to. Shown to inspectors. */
export function EvidenceLines({ evidenceId, mayAttach }: EvidenceLinesProps): JSX.Element {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(evidenceLinesQuery, { variables: { inspectionId: id, evidenceId }, fetchPolicy: 'cache-and-network' });
  const { attach, detach, problem } = useAttaching();
  useLineUpdates(refetch);
  const again = (): void => void refetch().catch(() => undefined);
  const open = (data?.inspection.lines ?? []).filter(({ abilities }) => abilities.attach);
  return (
    <section aria-labelledby="lines-of-enquiry">
      <h2 className="govuk-heading-m" id="lines-of-enquiry">Lines of enquiry</h2>
      {problem && <WarningText>{problem}</WarningText>}
      {!data && <LoadState what="the lines of enquiry" error={error} onRetry={refetch} />}
      {data && (
        <LineChoices
          what="It"
          lines={data.evidence.lines}
          open={open}
          mayAttach={mayAttach}
          onAttach={(line) => attach({ lineId: line.id, evidenceId }, 'to the line of enquiry').then(again)}
          onDetach={(line) => detach({ lineId: line.id, evidenceId }, `from “${line.question}”`).then(again)}
        />
      )}
    </section>
  );
}

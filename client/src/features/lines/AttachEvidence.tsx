import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { evidenceKindLabels, evidenceLimits } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { useSettled } from '../../platform/use-settled.ts';
import { AgencyChip } from '../../ui/index.ts';
import { AttachToggle } from './AttachToggle.tsx';
import { attachableEvidenceQuery } from './lines.operations.ts';
import type { Attaching } from './use-attaching.ts';
import type { Line } from './use-line.ts';

/** Typing pauses this long, in milliseconds, before the words are looked for. */
const pause = 300;

export interface AttachListProps {
  readonly line: Line;
  readonly words: string;
  readonly attaching: Attaching;
}

export function AttachEvidence({ line, words, attaching }: AttachListProps): JSX.Element {
  const { id } = useInspection();
  const search = useSettled(words.trim().slice(0, evidenceLimits.search), pause);
  const { data, previousData, error, refetch } = useQuery(attachableEvidenceQuery, { variables: { inspectionId: id, search } });
  const list = (data ?? previousData)?.inspection.evidence;
  if (!list) return <LoadState what="the evidence" error={error} onRetry={refetch} />;
  const attached = new Set(line.evidence.map(({ evidence }) => evidence?.id));
  return (
    <>
      <p className="govuk-body-s" role="status">{list.totalCount > list.nodes.length ? `The ${list.nodes.length} changed last of ${list.totalCount}. Type to find others.` : `${list.totalCount} found`}</p>
      <ul className="ji-line-attached">
        {list.nodes.map(({ id: evidenceId, title, kind, agency }) => (
          <li key={evidenceId}>
            <div>{title}<span className="ji-line-attached__meta"><AgencyChip agency={agency} size="s" /> · {evidenceKindLabels[kind]}</span></div>
            <AttachToggle isAttached={attached.has(evidenceId)} named={title} thing={{ lineId: line.id, evidenceId }} attaching={attaching} />
          </li>
        ))}
      </ul>
    </>
  );
}

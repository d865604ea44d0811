import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { Button, Select, TextButton, TextLink, WarningText } from '../../ui/index.ts';
import { LineStateTag } from './LineStateTag.tsx';
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
  const [chosen, choose] = useState('');
  useLineUpdates(refetch);
  const again = (): void => void refetch().catch(() => undefined);
  const lines = data?.evidence.lines ?? [];
  const open = (data?.inspection.lines ?? []).filter(({ abilities }) => abilities.attach);
  const others = open.filter((line) => !lines.some((known) => known.id === line.id));
  return (
    <section aria-labelledby="lines-of-enquiry">
      <h2 className="govuk-heading-m" id="lines-of-enquiry">Lines of enquiry</h2>
      {problem && <WarningText>{problem}</WarningText>}
      {!data && <LoadState what="the lines of enquiry" error={error} onRetry={refetch} />}
      {data && lines.length === 0 && <p className="govuk-body">It is attached to no line of enquiry.</p>}
      {lines.length > 0 && (
        <ul className="ji-line-attached">
          {lines.map((line) => (
            <li key={line.id}>
              <div><TextLink to={paths.line(id, line.id)}>{line.question}</TextLink> <LineStateTag state={line.state} /></div>
              {open.some((other) => other.id === line.id) && <TextButton onClick={() => void detach({ lineId: line.id, evidenceId }, `from “${line.question}”`).then(again)} about={`from “${line.question}”`}>Detach</TextButton>}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && others.length > 0 && (
        <div className="ji-line-choice">
          <Select name="line" label="Attach it to" emptyLabel="Choose a line of enquiry" options={others.map((line) => ({ value: line.id, label: line.question }))} value={chosen} onChange={choose} />
          <Button tone="secondary" onClick={() => { if (chosen) void attach({ lineId: chosen, evidenceId }, 'to the line of enquiry').then(() => { choose(''); again(); }); }}>Attach</Button>
        </div>
      )}
    </section>
  );
}

import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import type { LineThing } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { WarningText } from '../../ui/index.ts';
import { LineChoices } from './LineChoices.tsx';
import { attachedLinesQuery } from './lines.operations.ts';
import './lines.scss';
import { useAttaching } from './use-attaching.ts';
import { useLineUpdates } from './use-line.ts';

export interface AttachedLinesProps {
  /** A request in its wording, or a statement. */
  readonly thing: Exclude<LineThing, { readonly evidenceId: string }>;
  /** As a sentence begins with it: "The request". */
  readonly what: string;
}

/** Where a request or a statement is looked at: the lines of enquiry it serves, live. Shown to inspectors. */
export function AttachedLines({ thing, what }: AttachedLinesProps): JSX.Element {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(attachedLinesQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  const { attach, detach, problem } = useAttaching();
  useLineUpdates(refetch);
  const again = (): void => void refetch().catch(() => undefined);
  const all = data?.inspection.lines ?? [];
  const lines = all.filter(({ statements, requests }) =>
    'wordingId' in thing ? requests.some(({ wordingId }) => wordingId === thing.wordingId) : statements.some((one) => one.sectionId === thing.sectionId && one.statementId === thing.statementId));
  return (
    <>
      {problem && <WarningText>{problem}</WarningText>}
      {!data && <LoadState what="the lines of enquiry" error={error} onRetry={refetch} />}
      {data && (
        <LineChoices
          what={what}
          lines={lines}
          open={all.filter(({ abilities }) => abilities.attach)}
          mayAttach
          onAttach={(line) => attach({ lineId: line.id, ...thing }, 'to the line of enquiry').then(again)}
          onDetach={(line) => detach({ lineId: line.id, ...thing }, `from “${line.question}”`).then(again)}
        />
      )}
    </>
  );
}

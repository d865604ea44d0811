import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { announce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonLink, EmptyState, PageLayout, TwoThirds, WarningText } from '../../ui/index.ts';
import { moved } from './line-words.ts';
import { LineItem } from './LineItem.tsx';
import { LinesClosed } from './LinesClosed.tsx';
import { linesQuery, orderLinesMutation } from './lines.operations.ts';
import './lines.scss';
import { useLineUpdates } from './use-line.ts';

/** The questions the inspection follows, open ones first in the order the inspectors gave them. */
export function LinesPage(): JSX.Element {
  const { title, abilities } = useInspection();
  usePageTitle(`Lines of enquiry – ${title}`);
  return (
    <PageLayout>
      <TwoThirds>
        <Flash />
        <h1 className="govuk-heading-l">Lines of enquiry</h1>
        {abilities.viewLines ? <Lines /> : <LinesClosed />}
      </TwoThirds>
    </PageLayout>
  );
}

function Lines(): JSX.Element {
  const { id, abilities } = useInspection();
  const { data, error, refetch } = useQuery(linesQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  const [order] = useMutation(orderLinesMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useLineUpdates(refetch);
  const lines = data?.inspection.lines;
  if (!lines) return <LoadState what="the lines of enquiry" error={error} onRetry={refetch} />;
  const open = lines.filter(({ state }) => state === 'OPEN');
  const closed = lines.filter(({ state }) => state === 'CLOSED');

  const move = async (lineId: string, by: -1 | 1): Promise<void> => {
    const openIds = moved(open.map((line) => line.id), lineId, by);
    try {
      await order({ variables: { input: { inspectionId: id, lineIds: [...openIds, ...closed.map((line) => line.id)] } } });
      setProblem(null);
      await refetch();
      announce(`Moved ${by < 0 ? 'up' : 'down'}, now ${openIds.indexOf(lineId) + 1} of ${openIds.length}`);
    } catch (reason) {
      const { message, remedy } = toErrorBody(reason);
      setProblem([message, remedy].filter(Boolean).join('. '));
      void refetch().catch(() => undefined);
    }
    list.current?.querySelector<HTMLButtonElement>(`[data-line="${lineId}"] button`)?.focus();
  };

  return (
    <>
      <p className="govuk-body">Questions that the inspection follows. Evidence and statements that speak to a question are attached to it. Only inspectors see them.</p>
      {abilities.editLines && <ButtonLink to={paths.openLine(id)}>Add a line of enquiry</ButtonLink>}
      {problem && <WarningText>{problem}</WarningText>}
      {lines.length === 0 && <EmptyState title="No lines of enquiry yet">What do you want to find out, and why? Each question gathers what speaks to it, and shows who has not been heard.</EmptyState>}
      {open.length > 0 && <h2 className="govuk-heading-m">Open</h2>}
      {open.length > 0 && (
        <ol className="ji-lines" ref={list}>
          {open.map((line, index) => (
            <LineItem key={line.id} line={line} onMove={abilities.editLines && open.length > 1 ? (by) => void move(line.id, by) : undefined} isFirst={index === 0} isLast={index === open.length - 1} />
          ))}
        </ol>
      )}
      {closed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Closed</h2>
          <ul className="ji-lines">{closed.map((line) => <LineItem key={line.id} line={line} />)}</ul>
        </>
      )}
    </>
  );
}
